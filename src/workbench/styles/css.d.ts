/** Style sheets are bundled as text and put into the page by index.tsx. */
declare module "*.css" {
  const text: string;
  export default text;
}
