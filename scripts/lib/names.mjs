/* Names that scripts share, in a file without packages: it is read before anything is installed. */

/** Addresses begin with this until a build is told where it will be served. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

/** Before the dot of every worksheet function. */
export const NAMESPACE = "MN";
