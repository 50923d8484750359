/** Made up: streets of a district that does not exist, side by side in the square from 116.30, 39.80. */
function street(code: string, name: string, ring: number[][]) {
  return {
    type: 'Feature',
    properties: { code, name, district_code: '110198', district: '示例区', city: '北京市' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

function square(west: number, south: number, size = 0.01): number[][] {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const bowTie = [
  [116.4, 39.8],
  [116.41, 39.81],
  [116.41, 39.8],
  [116.4, 39.81],
  [116.4, 39.8],
];

export const outlines = JSON.stringify({
  type: 'FeatureCollection',
  name: 'made up',
  features: [
    street('110198001', '桥东街道', square(116.3, 39.8)),
    street('110198002', '桥西街道', square(116.31, 39.8)),
    street('110198003', '花圃乡', square(116.305, 39.8)),
    street('110198004', '领结街道', bowTie),
    street('110198001', '冒名街道', square(116.35, 39.85)),
    street('110198005', '', square(116.36, 39.85)),
    { type: 'Feature', properties: street('110198006', '无界街道', []).properties, geometry: null },
  ],
});

/** Three years later: two codes changed hands, a township became a street, one street is new. */
export const codes = `code,name,district_code,district
110198001,新桥街道,110198,示例区
110198002,桥西街道,110198,示例区
110198003,花圃街道,110198,示例区
110198008,桥东街道,110198,示例区
`;

/** As a Baidu map shows them: 0.0126, 0.0077 degrees off. The name of the second goes over two lines. */
export const compounds = `\ufeffid,name,lng_bd09,lat_bd09
1,桥东小区,116.3145,39.8126
2,"桥西
家园",116.3316,39.8126
3,远郊小区,116.9,39.9
4,,116.3145,39.8126
5,没有坐标,,北纬39度
1,桥东小区,116.3145,39.8126
`;
