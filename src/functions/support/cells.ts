/* Cells are read in one place for functions and indicators alike; this is the functions' door to it. */
export {
  describe,
  formatNumber,
  isBlank,
  isErrorCell,
  readMissing,
  readNumberCell,
  readYesNoCell,
  type ReadCell,
} from "../../measures/cells/readCells";
