/** The pages of the reference: path in dist/ -> text. */
export async function referencePages() {
  return new Map();
}
