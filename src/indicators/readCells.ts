/* Cells are read in one place for every room; this is the indicators' door to it. */
export {
  describe,
  formatNumber,
  isBlank,
  isErrorCell,
  readMissing,
  readNumberCell,
  readYesNoCell,
  type ReadAnswer,
  type ReadCell,
} from "../measures/cells/readCells";
