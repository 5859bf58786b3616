/* Albers equal-area conic on the ellipsoid GRS 80 (Snyder, USGS Professional Paper 1395, pages 101 and 102): areas on the page compare as on the ground. */

const SEMIMAJOR_KILOMETERS = 6378.137;
const ECCENTRICITY_2 = 0.0066943800229;
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_2);

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function q(latitude: number): number {
  const sine = Math.sin(latitude);
  const along = ECCENTRICITY * sine;
  return (
    (1 - ECCENTRICITY_2) *
    (sine / (1 - along * along) - Math.log((1 - along) / (1 + along)) / (2 * ECCENTRICITY))
  );
}

function m(latitude: number): number {
  return Math.cos(latitude) / Math.sqrt(1 - ECCENTRICITY_2 * Math.sin(latitude) ** 2);
}

/** Two parallels that stand as far from Minnesota's north and south as from its middle, and a point in its middle. */
const FIRST = radians(44.5);
const SECOND = radians(48.5);
const ORIGIN = { latitude: radians(46.5), longitude: radians(-94) };

const N = (m(FIRST) ** 2 - m(SECOND) ** 2) / (q(SECOND) - q(FIRST));
const C = m(FIRST) ** 2 + N * q(FIRST);
const radius = (latitude: number) => (SEMIMAJOR_KILOMETERS * Math.sqrt(C - N * q(latitude))) / N;
const RADIUS_0 = radius(ORIGIN.latitude);

/** Kilometers east and south of the middle of Minnesota. */
export function project(longitude: number, latitude: number): readonly [number, number] {
  const angle = N * (radians(longitude) - ORIGIN.longitude);
  const from = radius(radians(latitude));
  return [from * Math.sin(angle), from * Math.cos(angle) - RADIUS_0];
}
