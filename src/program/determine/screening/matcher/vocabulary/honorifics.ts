/** Words before or after a name that say how its bearer is addressed or what they do. They tell nobody apart. */
export const honorifics: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx sir dame lord lady dr doctor prof professor rev reverend hon honourable honorable judge ' +
    'eng engineer ing dipl mag msc bsc phd mba esq jr sr senior junior ' +
    'president prime minister chairman chairwoman senator governor king queen prince princess emir sultan ' +
    'general gen colonel col major maj captain capt lieutenant lt sergeant sgt commander cdr admiral marshal brigadier ' +
    'prasident praesident prezident predsjednik presedintele presiden presidente presidenten presidentti elnok prezydent ' +
    'herr frau monsieur mme madame mlle senor senora sr sra don dona signor signora meneer mevrouw pan pani gospodin ' +
    'sheikh shaikh sheik shaykh sheykh cheikh haji hajji hajj al-hajj hadji alhaji alhaj mullah mulla maulvi mawlawi maulana mawlana ' +
    'baskan cumhurbaskani molla qari hafiz ustad ustaz sayyid sayed sayyed syed seyed seyyed sayid ayatollah hojatoleslam imam father ' +
    'u daw shri smt thakur pandit bhai datuk dato tan sri tun'
  ).split(' '),
);

/** Those of them that are family names too: behind one word alone they are the name. */
export const alsoNames: ReadonlySet<string> = new Set(
  (
    'tan sri tun pan don dona u king prince queen dame lord lady sultan emir judge major marshal general ' +
    'sayed sayyed sayyid syed seyed sheikh shaikh sheik haji hajji hafiz imam mullah qari bhai pandit thakur father'
  ).split(' '),
);

/** Small words between the parts of a name. Who writes them, and how, differs from paper to paper. */
export const particles: ReadonlySet<string> = new Set(
  (
    'al el ul ud as ash ad ar an at az bin ben ibn bint binti binte bte ould oulad abu abou aboo um umm ' +
    'de del della di da do dos das du des la le las los van von der den het ter ten zu zur y e i and the of for und et und auf ' +
    'dit af av na'
  ).split(' '),
);

/** Particles that are one and the same, by the one they are read as. */
export const sameParticle: Readonly<Record<string, string>> = {
  ben: 'bin',
  ibn: 'bin',
  binti: 'bint',
  binte: 'bint',
  bte: 'bint',
  el: 'al',
  ul: 'al',
  ud: 'al',
  as: 'al',
  ash: 'al',
  ad: 'al',
  ar: 'al',
  an: 'al',
  at: 'al',
  az: 'al',
  abou: 'abu',
  aboo: 'abu',
  umm: 'um',
};

/** Words that join the words of an organization or a vessel. */
export const joints: ReadonlySet<string> = new Set(
  'the of and for und et y e de del della di da do dos la le les des du i v al el'.split(' '),
);
