/** Countries and regions in the names of organizations: where a branch is, and not who it is. */
const places = `
africa african america american americas arab arabia asia asian australia austria azerbaijan bahrain bangladesh belarus
belgium brasil brazil british bulgaria cambodia canada chile china chinese colombia congo croatia cuba cyprus czech denmark
deutschland dubai egypt emirates espana estonia ethiopia eurasia eurasian europe european finland france gulf georgia german
germany ghana greece gulf hungary iberia india indian indonesia iran iranian iraq ireland israel italia italy japan jordan
kazakhstan kenya korea korean kuwait kyrgyzstan latvia lebanon libya lithuania luxembourg macau malaysia malta mexico
moldova mongolia morocco myanmar nederland nepal netherlands nicaragua nigeria nordic norway oman pakistan panama
peru philippines poland polska portugal qatar romania rossiya russia russian saudi schweiz serbia singapore slovakia slovenia
spain sudan suisse sweden switzerland syria syrian taiwan tajikistan thailand tunisia turkey turkiye turkmenistan uae uganda
uk ukraine usa uzbekistan venezuela vietnam worldwide yemen zimbabwe
`;

const words = new Set(places.trim().split(/\s+/u));

export function isPlace(word: string): boolean {
  return words.has(word);
}
