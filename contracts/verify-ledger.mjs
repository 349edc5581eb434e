#!/usr/bin/env node
// GENERATED from src/program/retain/ledger/verifier by npm run contracts; not edited by hand. Apache-2.0.
// Checks exports, proofs and disclosed values of a Gatehouse ledger. Imports nothing but Node itself. Run it for help.
import { parseArgs } from "node:util";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { createPublicKey, hash, verify } from "node:crypto";
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
// src/kernel/canonical.ts
var import_canonicalize = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function serialize(object) {
		if (typeof object === "number" && isNaN(object)) throw new Error("NaN is not allowed");
		if (typeof object === "number" && !isFinite(object)) throw new Error("Infinity is not allowed");
		if (object === null || typeof object !== "object") return JSON.stringify(object);
		if (object.toJSON instanceof Function) return serialize(object.toJSON());
		if (Array.isArray(object)) return `[${object.reduce((t, cv, ci) => {
			return `${t}${ci === 0 ? "" : ","}${serialize(cv === void 0 || typeof cv === "symbol" ? null : cv)}`;
		}, "")}]`;
		return `{${Object.keys(object).sort().reduce((t, cv) => {
			if (object[cv] === void 0 || typeof object[cv] === "symbol") return t;
			return `${t}${t.length === 0 ? "" : ","}${serialize(cv)}:${serialize(object[cv])}`;
		}, "")}}`;
	};
})))(), 1);
/** Throws `TypeError` for what JSON cannot say (NaN, a function, `undefined` at the top). */
function canonicalJson(value) {
	const text = (0, import_canonicalize.default)(value);
	if (text === void 0) throw new TypeError("not representable as canonical JSON");
	return text;
}
// src/kernel/merkle.ts
/** True when both are the same bytes. A plain loop: for 32 bytes it is three times faster than a native call. */
function sameHash(a, b) {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
	return true;
}
function emptyEdge() {
	return {
		size: 0,
		hashes: []
	};
}
function copyEdge(edge) {
	return {
		size: edge.size,
		hashes: [...edge.hashes]
	};
}
/** The edge of a tree of `size` leaves, read from where it was kept. Throws `RangeError` when the count cannot be. */
function edgeOf(size, hashes) {
	if (!Number.isSafeInteger(size) || size < 0) throw new RangeError("a tree size is a whole number");
	if (hashes.length !== completeSubtrees(size)) throw new RangeError("the edge does not fit its tree size");
	return {
		size,
		hashes: [...hashes]
	};
}
/** How many complete subtrees a tree of that size falls into: the one-bits of its size. */
function completeSubtrees(size) {
	let count = 0;
	for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
	return count;
}
/** Adds a leaf hash. `onComplete` sees each inner node that this leaf completes, lowest first. */
function append(edge, leaf, hashing, onComplete) {
	let node = leaf;
	let index = edge.size;
	for (let level = 1; index % 2 === 1; level += 1) {
		const left = edge.hashes.pop();
		if (left === void 0) throw new RangeError("the edge does not fit its tree size");
		node = hashing.node(left, node);
		index = (index - 1) / 2;
		onComplete?.({
			level,
			index,
			hash: node
		});
	}
	edge.hashes.push(node);
	edge.size += 1;
}
/** The Merkle tree hash at the edge's size. */
function rootOf(edge, hashing) {
	return edge.hashes.reduceRight((right, left) => right === void 0 ? left : hashing.node(left, right), void 0) ?? hashing.empty;
}
// src/runtime/crypto/tree-hashing.ts
/** SHA-256 over node:crypto, in the forms of RFC 6962. The one place that hashes for the ledger. */
/**
* SHA-256. Asking OpenSSL for a Latin-1 string and copying it into the buffer pool takes half the time of asking
* it for a buffer: 0.4 against 1.1 microseconds for a short input.
*/
function sha256(bytes) {
	return Buffer.from(hash("sha256", bytes, "binary"), "binary");
}
/** Scratch for one inner node: the prefix and two hashes. Never seen outside `node`, which does not wait. */
var inner = Buffer.alloc(65);
inner[0] = 1;
/** Scratch for a leaf of ordinary length, so that hashing many leaves leaves nothing behind. */
var leaf = Buffer.alloc(16384);
var treeHashing = {
	leaf(bytes) {
		const prefixed = bytes.length < leaf.length ? leaf.subarray(0, bytes.length + 1) : Buffer.alloc(bytes.length + 1);
		prefixed.set(bytes, 1);
		return sha256(prefixed);
	},
	node(left, right) {
		inner.set(left, 1);
		inner.set(right, 33);
		return sha256(inner);
	},
	empty: sha256(/* @__PURE__ */ new Uint8Array(0))
};
// src/program/retain/ledger/notes/base64.ts
/** Base64 (RFC 4648 § 4), read strictly: one text for the same bytes, or a changed character could go unseen. */
function toBase64(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
/** The bytes, or nothing when the text is not exactly what `toBase64` writes (padding and unused bits included). */
function fromBase64(text) {
	const bytes = Buffer.from(text, "base64");
	return bytes.toString("base64") === text ? bytes : void 0;
}
// src/program/retain/ledger/bundle/problems.ts
/** What can be wrong with a ledger, or with a bundle of it: a closed set of codes, each with its sentence. */
var problemSentences = {
	"header-unreadable": "The first line is not the header of a bundle. Nothing after it can be checked.",
	"header-inconsistent": "The header names a tenant, an origin, keys or a start that do not belong together.",
	"line-unreadable": "The line is none of the kinds that a bundle has. It is passed over.",
	"line-too-long": "The line is longer than any line of a bundle. Nothing after it can be checked.",
	"line-unterminated": "The bundle ends within a line.",
	"tile-unreadable": "The line of leaf hashes cannot be read.",
	"tile-misplaced": "The line of leaf hashes is not for the entries that follow it.",
	"tile-missing": "The entry has no line of leaf hashes before it.",
	"tile-altered": "The line of leaf hashes was changed: the entries lead to the signed root, the line does not.",
	"entry-altered": "The entry was changed: its hash is not the one that leads to the signed root.",
	"entry-or-tile-altered": "The entry and its leaf hash differ, and neither leads to the signed root.",
	"entry-missing": "The entry is not there, though its leaf hash is.",
	"entry-unexpected": "The line is an entry that the leaf hashes do not have at this place.",
	"entry-foreign": "The entry is of another tenant, or of another version of the format.",
	"entry-not-canonical": "The entry is not canonical JSON, or lacks a part of an entry.",
	"checkpoint-unreadable": "The line of a checkpoint cannot be read.",
	"checkpoint-foreign": "The checkpoint is of another log.",
	"checkpoint-misplaced": "The checkpoint does not stand at its size.",
	"checkpoint-unsigned": "No key of this log signed the checkpoint.",
	"signature-invalid": "A signature of the checkpoint does not hold: its text or the signature was changed.",
	"signature-unlisted": "The checkpoint has a signature by a key that the header does not list.",
	"root-mismatch": "The entries since the checkpoint before lead to another root than the one that was signed.",
	"edge-altered": "The subtree hashes beside the checkpoint are not those of its tree.",
	"key-superseded": "The checkpoint is signed only by a key that had been replaced.",
	"key-not-trusted": "The last checkpoint is signed by no key that you trust, nor by one that such a key handed over to.",
	"seen-foreign": "A checkpoint that you kept is of another log, or cannot be read.",
	"seen-mismatch": "The log shows another root than a checkpoint you have seen: its history was rewritten.",
	"seen-newer": "You have seen a checkpoint of a larger size than this bundle reaches.",
	"entries-not-covered": "No readable, signed checkpoint covers the last entries.",
	"end-unreadable": "The last line cannot be read.",
	"end-mismatch": "The last line counts other entries or checkpoints than the bundle has.",
	"end-missing": "The bundle is cut short: its last line is not there.",
	"after-end": "There is something after the last line.",
	"leaf-missing": "A place of the tree is empty: its leaf was removed.",
	"entry-misfiled": "The row of the entry says another id, time or kind than the entry itself.",
	"entries-unsealed": "Entries have waited for the sealer longer than they should: does a worker run?",
	"entry-lost": "The entry has no place in the tree, and does not wait for one.",
	"node-altered": "A kept subtree root is not that of its leaves: proofs made from it would fail.",
	"checkpoint-misfiled": "The row of the checkpoint says another size or root than its note.",
	"event-missing": "The entry tells of an event that is not there.",
	"event-altered": "The event is not as its entry tells it.",
	"event-unrecorded": "No entry tells of the event.",
	"personal-altered": "The personal value of the event is not the one that was committed to."
};
var mostKept = 1e3;
function emptyProblems() {
	return {
		kept: [],
		more: 0
	};
}
function note(problems, problem) {
	if (problems.kept.length < mostKept) problems.kept.push(problem);
	else problems.more += 1;
}
/** The problems in the order of the lines they stand at; those of no line last. */
function inOrder(problems) {
	const line = ({ where }) => where.line ?? Number.POSITIVE_INFINITY;
	return problems.kept.toSorted((a, b) => line(a) === line(b) ? 0 : line(a) - line(b));
}
// src/program/retain/ledger/bundle/entry-check.ts
/**
* Matches entries with the leaf hashes stated for them, so that one that was changed, put in or left out is named.
*
* A line whose hash is not the stated one is held back until the next line shows what it was: if that one has the
* hash stated for this place, the held line was put in; else it is a changed entry. Lines left out are found because
* a later stated hash comes too early.
*/
var tileWidth = 256;
var hashBytes = 32;
var EntryCheck = class {
	#tree;
	#problems;
	/** The hashes of the tile line, 32 bytes each. */
	#stated = /* @__PURE__ */ new Uint8Array(0);
	#tileLine = 0;
	/** How many of the stated hashes have been met. */
	#met = 0;
	#held;
	#tileReported = false;
	constructor(tree, problems) {
		this.#tree = tree;
		this.#problems = problems;
	}
	/** Index of the entry that comes next, the held one counted. */
	get next() {
		return this.#tree.size + (this.#held ? 1 : 0);
	}
	tile(line, tile) {
		this.#settle(tile?.first ?? this.next);
		this.#missUntil(this.#statedCount, line);
		const first = this.#tree.size;
		const room = tileWidth - first % tileWidth;
		if (!tile || tile.hashes.length / hashBytes > room) note(this.#problems, {
			code: "tile-unreadable",
			where: {
				line,
				entry: first
			}
		});
		else if (tile.first !== first) {
			const found = {
				expected: String(first),
				found: String(tile.first)
			};
			note(this.#problems, {
				code: "tile-misplaced",
				where: {
					line,
					entry: first
				},
				...found
			});
		}
		this.#stated = tile && tile.hashes.length / hashBytes <= room ? tile.hashes : /* @__PURE__ */ new Uint8Array(0);
		this.#tileReported = this.#stated.length === 0;
		this.#tileLine = line;
		this.#met = 0;
	}
	/** @returns true when the entry is the one stated for this place, as almost every one is. */
	entry(line, hash) {
		if (this.#held !== void 0 || !this.#isStated(this.#met, hash)) {
			this.#doubtful({
				line,
				hash,
				looksLikeEntry: true
			});
			return false;
		}
		this.#met += 1;
		this.#tree.add(hash);
		return true;
	}
	/** A line of no known kind: perhaps a changed entry, perhaps not one at all. */
	unknown(line, hash) {
		this.#doubtful({
			line,
			hash,
			looksLikeEntry: false
		});
	}
	/** Brings the tree to `size`, where a checkpoint or the end stands, naming entries that are not there. */
	reach(size, line) {
		this.#settle(size);
		this.#missUntil(Math.min(this.#statedCount, this.#met + size - this.#tree.size), line);
	}
	#doubtful(found) {
		const held = this.#held;
		if (held?.stated && sameHash(held.stated, found.hash)) {
			this.#settle(this.#tree.size);
			this.entry(found.line, found.hash);
			return;
		}
		this.#settle(this.next);
		const stated = this.#statedAt(this.#met);
		const at = this.#findStated(found.hash);
		if (at !== void 0) {
			this.#missUntil(at, found.line);
			this.entry(found.line, found.hash);
		} else if (stated || found.looksLikeEntry) this.#held = {
			...found,
			stated
		};
		else {
			note(this.#problems, {
				code: "line-unreadable",
				where: { line: found.line }
			});
			this.#tileReported = true;
		}
	}
	/** Decides what the held line was: an entry if the tree has `size` leaves with it, else a line put in. */
	#settle(size) {
		const held = this.#held;
		if (!held) return;
		this.#held = void 0;
		if (size > this.#tree.size && held.stated) {
			this.#met += 1;
			this.#tree.addDiffering({
				computed: held.hash,
				stated: held.stated,
				entryLine: held.line,
				tileLine: this.#tileLine
			});
		} else if (size > this.#tree.size) {
			this.#reportTile(held.line);
			this.#tree.add(held.hash);
		} else {
			const code = held.looksLikeEntry ? "entry-unexpected" : "line-unreadable";
			note(this.#problems, {
				code,
				where: { line: held.line },
				found: toBase64(held.hash)
			});
		}
	}
	/** `line`: where the lack is noticed. */
	#missUntil(end, line) {
		const first = this.#statedAt(this.#met);
		const missing = end - this.#met;
		if (!first || missing < 1) return;
		const entry = this.#tree.size;
		const range = missing > 1 ? {
			line,
			entry,
			toEntry: entry + missing - 1
		} : {
			line,
			entry
		};
		note(this.#problems, {
			code: "entry-missing",
			where: range,
			expected: toBase64(first)
		});
		for (; this.#met < end; this.#met += 1) this.#tree.add(this.#statedAt(this.#met) ?? first);
	}
	#reportTile(line) {
		if (!this.#tileReported) note(this.#problems, {
			code: "tile-missing",
			where: {
				line,
				entry: this.#tree.size
			}
		});
		this.#tileReported = true;
	}
	get #statedCount() {
		return this.#stated.length / hashBytes;
	}
	#statedAt(i) {
		return i < this.#statedCount ? this.#stated.subarray(i * hashBytes, (i + 1) * hashBytes) : void 0;
	}
	/** As `sameHash` with `#statedAt`, without making a view for each entry. */
	#isStated(i, hash) {
		const from = i * hashBytes;
		if (from >= this.#stated.length) return false;
		for (let at = 0; at < hashBytes; at += 1) if (this.#stated[from + at] !== hash[at]) return false;
		return true;
	}
	#findStated(hash) {
		for (let i = this.#met; i < this.#statedCount; i += 1) if (this.#isStated(i, hash)) return i;
	}
};
// src/program/retain/ledger/bundle/entry-form.ts
/** Whether an entry's bytes are canonical JSON (RFC 8785) with the parts of an entry. For a deep check only. */
var parts = {
	actor: (value) => typeof value === "object" && value !== null && "kind" in value,
	at: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
	body: (value) => typeof value === "object" && value !== null,
	id: (value) => typeof value === "string" && value.startsWith("ent_"),
	kind: (value) => typeof value === "string" && value !== "",
	subjects: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
	tenant: (value) => typeof value === "string",
	v: (value) => value === 1
};
var partNames = Object.keys(parts).join();
function isWellFormedEntry(text) {
	const value = parse$1(text);
	if (typeof value !== "object" || value === null) return false;
	const fields = Object.entries(value);
	return fields.map(([name]) => name).join() === partNames && fields.every(([name, field]) => parts[name]?.(field) === true) && isCanonical(value, text);
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/**
* JSON.stringify writes numbers and strings as RFC 8785 asks, and keeps the order of keys: when it gives the text back,
* only the order is left to check. It moves keys that look like array indexes, so a difference is looked at again.
*/
function isCanonical(value, text) {
	return JSON.stringify(value) === text && isSorted(value) || canonicalJson(value) === text;
}
function isSorted(value) {
	if (typeof value !== "object" || value === null) return true;
	if (Array.isArray(value)) return value.every(isSorted);
	let before = "";
	for (const [key, field] of Object.entries(value)) {
		if (key < before || !isSorted(field)) return false;
		before = key;
	}
	return true;
}
// src/program/retain/ledger/notes/signed-note.ts
/**
* Signed notes (https://c2sp.org/signed-note): a text, a blank line, and one line for each signature.
*
* Here is the form only; `keys.ts` knows what a signature means. The text must be ignored until one has been checked.
*/
/** Far above the 16 signatures that the specification asks for, and low enough to hold in memory. */
var mostSignatures = 100;
var mostCharacters = 1e6;
var keyIdBytes = 4;
var dash = "— ";
/** Reads a note, or gives nothing when a byte of its form is wrong. */
function readNote(note) {
	if (note.length > mostCharacters || !isNoteText(note)) return void 0;
	const split = note.lastIndexOf("\n\n");
	if (split < 0) return void 0;
	const lines = note.slice(split + 2, -1).split("\n");
	if (lines.length > mostSignatures) return void 0;
	const signatures = lines.map(readSignature).filter((signature) => signature !== void 0);
	return signatures.length === lines.length ? {
		text: note.slice(0, split + 1),
		signatures
	} : void 0;
}
/** A key name is not empty and has no Unicode space and no plus sign. */
function isKeyName(name) {
	return name.length > 0 && isPlainText(name) && !/[\p{White_Space}+]/u.test(name);
}
function readSignature(line) {
	if (!line.startsWith(dash)) return void 0;
	const [name = "", encoded = "", ...more] = line.slice(2).split(" ");
	const bytes = fromBase64(encoded);
	if (!bytes || bytes.length <= keyIdBytes || more.length > 0 || !isKeyName(name)) return void 0;
	return {
		name,
		keyId: bytes.readUInt32BE(),
		signature: bytes.subarray(keyIdBytes)
	};
}
function isNoteText(text) {
	return text.endsWith("\n") && isPlainText(text.replaceAll("\n", ""));
}
/** UTF-8 can say it (no lone surrogate), and it has no control character. */
function isPlainText(text) {
	return !/\p{Surrogate}/u.test(text) && [...text].every((character) => character >= " ");
}
/** Reads a verifier key, or gives nothing when its form, its id or its kind is wrong. */
function readVerifierKey(text) {
	const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
	const bytes = fromBase64(encoded ?? "");
	if (name === void 0 || !isKeyName(name) || bytes?.length !== 33) return void 0;
	const type = bytes[0];
	if (type !== 1 && type !== 4) return void 0;
	const key = keyFrom(name, type, bytes.subarray(1));
	return key.keyId === Number.parseInt(id ?? "", 16) ? key : void 0;
}
/** True when the key is the one that the signature names. */
function madeBy(signature, key) {
	return signature.name === key.name && signature.keyId === key.keyId;
}
/** Checks one signature of a note against the key it names. */
function isSigned(note, signature, key) {
	const bytes = Buffer.from(signature.signature);
	if (key.type === 1) return verifyEd25519(note.text, bytes, key);
	if (bytes.length !== 72) return false;
	return verifyEd25519(`cosignature/v1\ntime ${bytes.readBigUInt64BE()}\n${note.text}`, bytes.subarray(8), key);
}
function verifyEd25519(text, signature, key) {
	return signature.length === 64 && verify(null, Buffer.from(text), key.publicKey, signature);
}
function keyFrom(name, type, raw) {
	const typed = Buffer.concat([Buffer.of(type), raw]);
	const keyId = Buffer.from(sha256(Buffer.concat([Buffer.from(`${name}\n`), typed]))).readUInt32BE();
	return {
		text: `${name}+${keyId.toString(16).padStart(8, "0")}+${toBase64(typed)}`,
		name,
		keyId,
		type,
		publicKey: createPublicKey({
			key: {
				kty: "OKP",
				crv: "Ed25519",
				x: raw.toString("base64url")
			},
			format: "jwk"
		})
	};
}
// src/program/retain/ledger/notes/checkpoint.ts
/** Reads the form: three lines or more, a whole number without leading zeroes, 32 bytes. Nothing when it is wrong. */
function readCheckpoint(text) {
	const note = readNote(text);
	if (!note) return void 0;
	const [origin = "", digits = "", encoded = "", ...extensions] = note.text.slice(0, -1).split("\n");
	const size = Number(digits);
	const root = fromBase64(encoded);
	if (origin === "" || !/^(0|[1-9][0-9]*)$/.test(digits) || !Number.isSafeInteger(size)) return void 0;
	if (root?.length !== 32 || extensions.includes("")) return void 0;
	return {
		origin,
		size,
		root,
		note
	};
}
function checkSignatures(note, known) {
	const check = {
		valid: [],
		invalid: [],
		unknown: 0
	};
	for (const signature of note.signatures) {
		const key = known.find((candidate) => madeBy(signature, candidate));
		if (!key) check.unknown += 1;
		else (isSigned(note, signature, key) ? check.valid : check.invalid).push(key);
	}
	return check;
}
// src/program/retain/ledger/bundle/lines.ts
/**
* The lines of a bundle, one JSON value each (NDJSON):
*
*     {"bundle":{"format":…,"from":0,"keys":[…],"origin":…,"tenant":…}}   first
*     {"checkpoint":"<signed note>","edge":[…]}                           where the tree has the checkpoint's size
*     {"tile":{"first":0,"hashes":"…"}}                                   leaf hashes of the entries that follow
*     {"actor":…,"at":…, … ,"tenant":…,"v":1}                             an entry: the very bytes that were hashed
*     {"withheld":"<hash>"}                                               stands for an entry that is not handed over
*     {"end":{"checkpoints":2,"entries":600,"size":600}}                  last
*
* Every line but an entry is canonical JSON with exactly these keys, so that no byte can change unseen; an entry's
* bytes are vouched for by its hash. A tile line names each hash, so a changed entry is found by itself and not only
* as part of a stretch; the edge beside a checkpoint lets checking go on behind a stretch that is wrong.
*/
var bundleFormat = "gatehouse-ledger/1";
function writeHeader({ from, keys, origin, tenant }) {
	return line({ bundle: {
		format: bundleFormat,
		from,
		keys: keys.map((key) => key.text),
		origin,
		tenant
	} });
}
function writeTile({ first, hashes }) {
	return `{"tile":{"first":${first},"hashes":"${hashes.toString("base64")}"}}
`;
}
function writeCheckpoint(checkpoint) {
	return line({
		checkpoint: checkpoint.note,
		edge: checkpoint.edge.map(toBase64)
	});
}
function writeWithheld(hash) {
	return line({ withheld: toBase64(hash) });
}
function writeEnd(end) {
	return line({ end });
}
function readHeader(text) {
	const { from, keys, origin, tenant } = fieldsOf(fieldsOf(parse(text)).bundle);
	if (!isCount$1(from) || !isTexts(keys) || typeof origin !== "string" || typeof tenant !== "string") return void 0;
	const header = {
		from,
		keys: keys.map(readVerifierKey).filter((key) => key !== void 0),
		origin,
		tenant
	};
	return writeHeader(header) === `${text}\n` ? header : void 0;
}
/** True when origin and tenant belong together and every log key bears the origin as its name. */
function isConsistent({ keys, origin, tenant }) {
	const ours = keys.filter((key) => key.type === 1);
	return origin.endsWith(`/${tenant}`) && ours.length > 0 && ours.every((key) => key.name === origin);
}
function readTile(text) {
	const [, digits, encoded] = /^\{"tile":\{"first":(\d+),"hashes":"([^"]+)"\}\}$/.exec(text) ?? [];
	const tile = {
		first: Number(digits),
		hashes: Buffer.from(encoded ?? "", "base64")
	};
	if (!isCount$1(tile.first) || tile.hashes.length === 0 || tile.hashes.length % 32 !== 0) return void 0;
	return writeTile(tile) === `${text}\n` ? tile : void 0;
}
function readCheckpointLine(text) {
	const { checkpoint: note, edge } = fieldsOf(parse(text));
	if (typeof note !== "string" || !isTexts(edge)) return void 0;
	const hashes = edge.map((hash) => Buffer.from(hash, "base64"));
	const checkpoint = readCheckpoint(note);
	if (!checkpoint || hashes.length !== completeSubtrees(checkpoint.size)) return void 0;
	if (hashes.some((hash) => hash.length !== 32)) return void 0;
	if (writeCheckpoint({
		note,
		edge: hashes
	}) !== `${text}\n`) return void 0;
	return {
		checkpoint,
		edge: edgeOf(checkpoint.size, hashes)
	};
}
function readWithheld(text) {
	const { withheld } = fieldsOf(parse(text));
	if (typeof withheld !== "string") return void 0;
	const hash = Buffer.from(withheld, "base64");
	return hash.length === 32 && writeWithheld(hash) === `${text}\n` ? hash : void 0;
}
function readEnd(text) {
	const { checkpoints, entries, size } = fieldsOf(fieldsOf(parse(text)).end);
	if (!isCount$1(checkpoints) || !isCount$1(entries) || !isCount$1(size)) return void 0;
	const end = {
		checkpoints,
		entries,
		size
	};
	return writeEnd(end) === `${text}\n` ? end : void 0;
}
function line(value) {
	return `${canonicalJson(value)}\n`;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? { ...value } : {};
}
function isCount$1(value) {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isTexts(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
// src/program/retain/ledger/bundle/tree-check.ts
/**
* Rebuilds the tree of a bundle and compares its root with every signed one.
*
* Two trees grow as one until an entry and its stated leaf hash differ: then one goes on from the entries, the other
* from the tile lines. The next signed root tells which of them was changed, and so names the line.
*/
var mostSuspects = 1e3;
var TreeCheck = class {
	#hashing;
	#problems;
	/** From the entries. */
	#tree;
	/** From the tile lines, while it differs. */
	#stated;
	#suspects = [];
	#uncountedSuspects = 0;
	/** Size of the last checkpoint whose root was met: what lies before is proven. */
	#proven;
	#seen;
	#nextSeen = 0;
	#met = [];
	/** `seen`: in order of size, none below the start. */
	constructor(about) {
		this.#tree = copyEdge(about.start);
		this.#proven = about.start.size;
		this.#hashing = about.hashing;
		this.#problems = about.problems;
		this.#seen = about.seen;
		this.#compareSeen();
	}
	get size() {
		return this.#tree.size;
	}
	get proven() {
		return this.#proven;
	}
	root() {
		return rootOf(this.#tree, this.#hashing);
	}
	/** The checkpoints seen before that this bundle's tree agrees with. */
	get agreedWith() {
		return this.#met;
	}
	/** Adds an entry whose hash is as stated: what almost every entry is. */
	add(hash) {
		append(this.#tree, hash, this.#hashing);
		if (this.#stated) append(this.#stated, hash, this.#hashing);
		if (this.#seen[this.#nextSeen]?.size === this.#tree.size) this.#compareSeen();
	}
	/** Adds an entry whose hash is not as stated. */
	addDiffering(leaf) {
		this.#stated ??= copyEdge(this.#tree);
		if (this.#suspects.length < mostSuspects) this.#suspects.push({
			index: this.#tree.size,
			...leaf
		});
		else this.#uncountedSuspects += 1;
		append(this.#tree, leaf.computed, this.#hashing);
		append(this.#stated, leaf.stated, this.#hashing);
		this.#compareSeen();
	}
	/** Compares with a checkpoint whose signature holds, and goes on from its tree. */
	compare(head) {
		const [computed, stated] = [rootOf(this.#tree, this.#hashing), this.#stated && rootOf(this.#stated, this.#hashing)];
		const met = sameHash(computed, head.root) ? this.#tree : stated && sameHash(stated, head.root) ? this.#stated : void 0;
		this.#blame(met === void 0 ? "either" : met === this.#tree ? "tile" : "entry");
		if (met === void 0) {
			const where = {
				line: head.line,
				entry: this.#proven,
				toEntry: head.size - 1,
				checkpoint: head.size
			};
			note(this.#problems, {
				code: "root-mismatch",
				where,
				...differ(head.root, computed)
			});
		}
		const trustworthy = sameHash(rootOf(head.edge, this.#hashing), head.root);
		if (!(met ? sameEdge(met, head.edge) : trustworthy)) note(this.#problems, {
			code: "edge-altered",
			where: {
				line: head.line,
				checkpoint: head.size
			}
		});
		this.#tree = met ?? (trustworthy ? copyEdge(head.edge) : this.#tree);
		this.#stated = void 0;
		this.#proven = head.size;
	}
	/** Nothing more comes: what still differs cannot be told apart. */
	finish() {
		this.#blame("either");
	}
	#blame(who) {
		const tiles = /* @__PURE__ */ new Set();
		for (const suspect of this.#suspects) {
			const { index, entryLine, tileLine, stated, computed } = suspect;
			if (who === "tile") {
				if (!tiles.has(tileLine)) note(this.#problems, {
					code: "tile-altered",
					where: {
						line: tileLine,
						entry: index
					},
					...differ(computed, stated)
				});
				tiles.add(tileLine);
			} else {
				const code = who === "entry" ? "entry-altered" : "entry-or-tile-altered";
				note(this.#problems, {
					code,
					where: {
						line: entryLine,
						entry: index
					},
					...differ(stated, computed)
				});
			}
		}
		this.#problems.more += this.#uncountedSuspects;
		this.#suspects = [];
		this.#uncountedSuspects = 0;
	}
	#compareSeen() {
		for (let head = this.#seen[this.#nextSeen]; head?.size === this.#tree.size; head = this.#seen[this.#nextSeen]) {
			const roots = [this.#tree, this.#stated].flatMap((tree) => tree ? [rootOf(tree, this.#hashing)] : []);
			if (roots.some((root) => sameHash(root, head.root))) this.#met.push(head);
			else note(this.#problems, {
				code: "seen-mismatch",
				where: { checkpoint: head.size },
				...differ(head.root, roots[0] ?? head.root)
			});
			this.#nextSeen += 1;
		}
	}
};
function differ(expected, found) {
	return {
		expected: toBase64(expected),
		found: toBase64(found)
	};
}
function sameEdge(a, b) {
	return a.size === b.size && a.hashes.every((hash, i) => sameHash(hash, b.hashes[i] ?? /* @__PURE__ */ new Uint8Array()));
}
// src/program/retain/ledger/bundle/body-check.ts
/** Checks the lines of a bundle between its header and its end. */
var BodyCheck = class {
	#header;
	#keys;
	#problems;
	#deep;
	#entries;
	/** How every entry of this tenant ends: the last keys in canonical order. */
	#tail;
	tree;
	counts = {
		withheld: 0,
		checkpoints: 0,
		unknown: 0
	};
	constructor({ header, start, keys, seen, problems, deep }) {
		this.#header = header;
		this.#keys = keys;
		this.#problems = problems;
		this.#deep = deep;
		this.#tail = Buffer.from(`,"tenant":${JSON.stringify(header.tenant)},"v":1}`);
		this.tree = new TreeCheck({
			start,
			hashing: treeHashing,
			problems,
			seen
		});
		this.#entries = new EntryCheck(this.tree, problems);
	}
	/** @returns true when the line was the end of the bundle. */
	line(line, buffer, [start, end]) {
		const kind = kindOf(buffer, start, end);
		if (kind === "entry") this.#entry(line, buffer, [start, end]);
		else if (kind === "withheld") this.#withheld(line, buffer, [start, end]);
		else if (kind === "unknown") {
			this.counts.unknown += 1;
			this.#entries.unknown(line, leafHash(buffer, start, end));
		} else this.#other(line, kind, buffer.toString("utf8", start, end));
		return kind === "end";
	}
	/** `line`: the first that is not there. */
	finish(line) {
		this.#entries.reach(this.#entries.next, line);
		this.tree.finish();
		const { proven, size } = this.tree;
		if (proven < size) this.#note("entries-not-covered", {
			entry: proven,
			toEntry: size - 1
		});
	}
	#entry(line, buffer, [start, end]) {
		if (!this.#entries.entry(line, leafHash(buffer, start, end))) return;
		const where = {
			line,
			entry: this.tree.size - 1
		};
		if (!endsWith(buffer, end, this.#tail)) this.#note("entry-foreign", where);
		else if (this.#deep && !isWellFormedEntry(buffer.toString("utf8", start, end))) this.#note("entry-not-canonical", where);
	}
	/** Says the hash itself, so that the one in the tile line is not the only word on it. */
	#withheld(line, buffer, [start, end]) {
		this.counts.withheld += 1;
		const hash = readWithheld(buffer.toString("utf8", start, end));
		this.#entries.entry(line, hash ?? leafHash(buffer, start, end));
	}
	#other(line, kind, text) {
		if (kind === "tile") this.#entries.tile(line, readTile(text));
		else if (kind === "checkpoint") this.#checkpoint(line, readCheckpointLine(text));
		else this.#end(line, text);
	}
	#checkpoint(line, read) {
		this.counts.checkpoints += 1;
		if (!read) {
			this.#note("checkpoint-unreadable", { line });
			return;
		}
		const { size, root, origin } = read.checkpoint;
		if (!this.#keys.check(line, read.checkpoint)) return;
		if (origin !== this.#header.origin) {
			this.#note("checkpoint-foreign", {
				line,
				checkpoint: size
			});
			return;
		}
		this.#entries.reach(size, line);
		if (this.tree.size === size) this.tree.compare({
			line,
			size,
			root,
			edge: read.edge
		});
		else this.#note("checkpoint-misplaced", {
			line,
			checkpoint: size,
			entry: this.tree.size
		});
	}
	#end(line, text) {
		const end = readEnd(text);
		if (!end) {
			this.#note("end-unreadable", { line });
			return;
		}
		this.#entries.reach(end.size, line);
		const { checkpoints, unknown } = this.counts;
		const size = this.tree.size;
		const entries = size - this.#header.from;
		const counted = end.checkpoints >= checkpoints && end.checkpoints <= checkpoints + unknown;
		if (end.size !== size || end.entries !== entries || !counted) this.#note("end-mismatch", {
			line,
			entry: size
		});
	}
	#note(code, where) {
		note(this.#problems, {
			code,
			where
		});
	}
};
/** True when the subtree hashes beside the first checkpoint lead to its root, so that the tree may start from them. */
function isStart({ checkpoint, edge }) {
	return sameHash(rootOf(edge, treeHashing), checkpoint.root);
}
function endsWith(buffer, end, tail) {
	for (let i = 1; i <= tail.length; i += 1) if (buffer[end - i] !== tail[tail.length - i]) return false;
	return true;
}
/** SHA-256(0x00 ‖ line), the prefix written into the spare byte before the line, so that nothing is copied. */
function leafHash(buffer, start, end) {
	buffer[start - 1] = 0;
	return sha256(buffer.subarray(start - 1, end));
}
var otherKinds = [
	"tile",
	"withheld",
	"checkpoint",
	"end"
];
var [brace, quote, a, c] = Buffer.from("{\"ac");
/** Told by the first key. An entry needs no more than its first letters: its hash decides. */
function kindOf(buffer, start, end) {
	if (buffer[start] !== brace || buffer[start + 1] !== quote) return "unknown";
	if (buffer[start + 2] === a && buffer[start + 3] === c) return "entry";
	const head = buffer.toString("latin1", start, Math.min(end, start + 15));
	return otherKinds.find((kind) => head.startsWith(`{"${kind}":`)) ?? "unknown";
}
// src/program/retain/ledger/bundle/key-check.ts
/**
* Checks who signed the checkpoints of a bundle.
*
* Keys change: the first checkpoint of a new key is signed by the old one as well, and that hands trust over. A key
* that was replaced signs nothing alone any more. Whoever trusts no key yet starts from the first one met, and must
* compare it with what the provider publishes.
*/
var KeyCheck = class {
	#problems;
	#keys;
	#given;
	#trusted = /* @__PURE__ */ new Set();
	#used = /* @__PURE__ */ new Map();
	#newest = 0;
	#firstMet;
	/** The last signed checkpoint, when no trusted key signed it. */
	#untrusted;
	constructor(about) {
		this.#keys = about.keys;
		this.#given = new Set(about.given);
		this.#problems = about.problems;
		for (const key of about.keys) if (this.#given.has(key.text)) this.#trusted.add(key);
	}
	/** True when a key of the log signed the checkpoint and no signature by a listed key fails. */
	check(line, checkpoint) {
		const where = {
			line,
			checkpoint: checkpoint.size
		};
		const { valid, invalid, unknown } = checkSignatures(checkpoint.note, this.#keys);
		for (const key of invalid) note(this.#problems, {
			code: "signature-invalid",
			where,
			expected: key.text
		});
		if (unknown > 0) note(this.#problems, {
			code: "signature-unlisted",
			where
		});
		for (const key of valid) this.#used.set(key, {
			first: this.#used.get(key)?.first ?? checkpoint.size,
			last: checkpoint.size
		});
		const ours = valid.filter((key) => key.type === 1);
		if (ours.length === 0) {
			if (invalid.length + unknown === 0) note(this.#problems, {
				code: "checkpoint-unsigned",
				where
			});
			return false;
		}
		this.#follow(ours, where);
		return invalid.length === 0;
	}
	finish() {
		if (this.#untrusted) note(this.#problems, {
			code: "key-not-trusted",
			where: this.#untrusted
		});
		return this.#keys.map((key) => ({
			key: key.text,
			kind: key.type === 1 ? "log" : "witness",
			first: this.#used.get(key)?.first,
			last: this.#used.get(key)?.last,
			trust: this.#trustIn(key)
		}));
	}
	#follow(ours, where) {
		if (this.#given.size === 0 && this.#trusted.size === 0 && ours[0]) {
			this.#firstMet = ours[0];
			this.#trusted.add(ours[0]);
		}
		const newest = Math.max(...ours.map((key) => this.#keys.indexOf(key)));
		if (newest < this.#newest) note(this.#problems, {
			code: "key-superseded",
			where
		});
		this.#newest = Math.max(this.#newest, newest);
		if (ours.some((key) => this.#trusted.has(key))) {
			for (const key of ours) this.#trusted.add(key);
			this.#untrusted = void 0;
		} else this.#untrusted = where;
	}
	#trustIn(key) {
		if (this.#given.has(key.text)) return "given";
		if (key === this.#firstMet) return "first-met";
		return this.#trusted.has(key) ? "handed-over" : "none";
	}
};
// src/program/retain/ledger/bundle/report.ts
/** What verifying a bundle came to. */
function reportOf(about) {
	const { header, tree, keys, counts, seen, problems } = about;
	const from = header?.from ?? 0;
	const size = tree?.size ?? from;
	return {
		ok: problems.kept.length === 0 && tree !== void 0,
		...header ? {
			origin: header.origin,
			tenant: header.tenant
		} : {},
		from,
		size,
		entries: size - from,
		withheld: counts.withheld,
		checkpoints: counts.checkpoints,
		...tree ? { root: toBase64(tree.root()) } : {},
		keys,
		seen: {
			agreed: tree?.agreedWith.map((head) => head.size) ?? [],
			before: seen.before
		},
		problems: inOrder(problems),
		more: problems.more
	};
}
// src/program/retain/ledger/bundle/seen.ts
/** Checkpoints that an examiner kept from before: a bundle that does not agree with them rewrites history. */
/** The kept notes were believed when they were kept, so their signatures are not asked for again. */
function seenHeads(notes, header, problems) {
	const heads = [];
	const before = [];
	for (const text of notes) {
		const checkpoint = readCheckpoint(text);
		if (checkpoint?.origin !== header.origin) note(problems, {
			code: "seen-foreign",
			where: {},
			expected: header.origin
		});
		else if (checkpoint.size < header.from) before.push(checkpoint.size);
		else heads.push({
			size: checkpoint.size,
			root: checkpoint.root
		});
	}
	return {
		heads: heads.sort((a, b) => a.size - b.size),
		before
	};
}
// src/program/retain/ledger/bundle/split-lines.ts
/** An entry covers one whole command, an import of many thousand rows included. */
var mostLineBytes = 268435456;
var newline = 10;
var LineSplitter = class {
	#work = Buffer.allocUnsafe(65536);
	/** The unfinished line lies at [1, 1 + #rest): byte 0 is spare. */
	#rest = 0;
	#onLine;
	constructor(onLine) {
		this.#onLine = onLine;
	}
	/** @returns false when a line grows beyond any that a bundle has; the stream should be left then. */
	push(chunk) {
		const filled = 1 + this.#rest + chunk.length;
		this.#makeRoom(filled);
		const work = this.#work.subarray(0, filled);
		work.set(chunk, 1 + this.#rest);
		let start = 1;
		let end = work.indexOf(newline, 1 + this.#rest);
		while (end >= 0) {
			this.#onLine(work, start, end);
			start = end + 1;
			end = work.indexOf(newline, start);
		}
		this.#rest = filled - start;
		work.copyWithin(1, start, filled);
		return this.#rest <= mostLineBytes;
	}
	/** How many bytes came after the last newline. */
	get unfinished() {
		return this.#rest;
	}
	#makeRoom(bytes) {
		if (this.#work.length >= bytes) return;
		const larger = Buffer.allocUnsafe(Math.max(bytes, this.#work.length * 2));
		this.#work.copy(larger, 0, 0, 1 + this.#rest);
		this.#work = larger;
	}
};
// src/program/retain/ledger/bundle/verify.ts
/**
* Verifies a bundle: offline, without a database, in one pass and a few megabytes of memory.
*
* Every entry is hashed as it stands, and every signed root is rebuilt from the hashes. That an entry is canonical
* JSON adds nothing to its proof, because the tree holds its bytes, so that is checked on request only (`deep`).
*/
/** Verifies a whole bundle from a stream of bytes, a file's for example. */
async function verifyBundle(chunks, options = {}) {
	const verifier = new BundleVerifier(options);
	for await (const chunk of chunks) if (!verifier.push(chunk)) break;
	return verifier.finish();
}
var BundleVerifier = class {
	#options;
	#problems = emptyProblems();
	#splitter = new LineSplitter((buffer, start, end) => this.#line(buffer, [start, end]));
	#stage = "open";
	#lineNumber = 0;
	#opened;
	#body;
	constructor(options = {}) {
		this.#options = options;
	}
	/** @returns false when nothing that follows could be checked. */
	push(chunk) {
		if (!this.#splitter.push(chunk)) this.#giveUp("line-too-long", this.#lineNumber + 1);
		return this.#stage !== "given-up";
	}
	finish() {
		this.#body?.finish(this.#lineNumber + 1);
		if (this.#stage !== "given-up" && this.#splitter.unfinished > 0) this.#note({
			code: "line-unterminated",
			where: { line: this.#lineNumber + 1 }
		});
		else if (this.#stage === "open") this.#note({
			code: "end-missing",
			where: {}
		});
		const tree = this.#body?.tree;
		for (const { size } of this.#opened?.seen.heads ?? []) if (tree && size > tree.size) this.#note({
			code: "seen-newer",
			where: { checkpoint: size }
		});
		return reportOf({
			header: this.#opened?.header,
			tree,
			keys: this.#opened?.keys.finish() ?? [],
			counts: this.#body?.counts ?? {
				withheld: 0,
				checkpoints: 0
			},
			seen: this.#opened?.seen ?? {
				heads: [],
				before: []
			},
			problems: this.#problems
		});
	}
	#line(buffer, at) {
		this.#lineNumber += 1;
		if (this.#stage === "given-up") return;
		if (this.#stage === "ended") this.#giveUp("after-end");
		else if (this.#body) this.#bodyLine(this.#body, buffer, at);
		else if (this.#opened) this.#startLine(this.#opened, buffer, at);
		else this.#headerLine(buffer.toString("utf8", ...at));
	}
	#headerLine(text) {
		const header = readHeader(text);
		if (!header) this.#giveUp("header-unreadable");
		else if (!isConsistent(header)) this.#giveUp("header-inconsistent");
		else {
			const given = this.#options.trustedKeys ?? [];
			const keys = new KeyCheck({
				keys: header.keys,
				given,
				problems: this.#problems
			});
			this.#opened = {
				header,
				keys,
				seen: seenHeads(this.#options.seen ?? [], header, this.#problems)
			};
		}
	}
	/** A bundle that does not begin with the first entry begins with the checkpoint just before its first. */
	#startLine(opened, buffer, at) {
		const text = buffer.toString("utf8", ...at);
		const { from } = opened.header;
		if (from === 0 && !text.startsWith("{\"checkpoint\":")) {
			this.#bodyLine(this.#begin(opened, emptyEdge()), buffer, at);
			return;
		}
		const read = readCheckpointLine(text);
		if (/^\{"(tile|end)":/.test(text)) this.#giveUp("header-inconsistent", 1);
		else if (!read) this.#giveUp("checkpoint-unreadable");
		else if (!opened.keys.check(this.#lineNumber, read.checkpoint)) this.#giveUp();
		else if (read.checkpoint.origin !== opened.header.origin) this.#giveUp("checkpoint-foreign");
		else if (read.checkpoint.size !== from) this.#giveUp("header-inconsistent", 1);
		else if (!isStart(read)) this.#giveUp("edge-altered");
		else this.#begin(opened, read.edge).counts.checkpoints += 1;
	}
	#begin({ header, keys, seen }, start) {
		const deep = this.#options.deep ?? false;
		this.#body = new BodyCheck({
			header,
			start,
			keys,
			seen: seen.heads,
			problems: this.#problems,
			deep
		});
		return this.#body;
	}
	#bodyLine(body, buffer, at) {
		if (body.line(this.#lineNumber, buffer, at)) this.#stage = "ended";
	}
	#giveUp(code, line = this.#lineNumber) {
		if (code) this.#note({
			code,
			where: { line }
		});
		this.#stage = "given-up";
	}
	#note(problem) {
		note(this.#problems, problem);
	}
};
// src/program/retain/ledger/merkle/check.ts
/** Checks proofs, step for step as RFC 9162 § 2.1.3.2 and § 2.1.4.2 say. */
function checkInclusion(claim, hashing) {
	if (!isCount(claim.index) || !isCount(claim.size) || claim.index >= claim.size) return "proof-range";
	let hash = claim.leaf;
	const way = climb(claim.index, claim.size - 1);
	for (const sibling of claim.proof) {
		if (way.done()) return "proof-shape";
		hash = way.siblingIsLeft() ? hashing.node(sibling, hash) : hashing.node(hash, sibling);
		way.up();
	}
	if (!way.done()) return "proof-shape";
	return sameHash(hash, claim.root) ? "proven" : "proof-root";
}
/** The way from a node to the root, beside the last node of its level: fn and sn of the RFC. */
function climb(node, last) {
	let [at, end] = [node, last];
	const up = () => {
		at = Math.floor(at / 2);
		end = Math.floor(end / 2);
	};
	return {
		done: () => end === 0,
		siblingIsLeft: () => at % 2 === 1 || at === end,
		skipRightTurns: () => {
			while (at % 2 === 1) up();
		},
		up: () => {
			if (at === end) while (at % 2 === 0 && at !== 0) up();
			up();
		}
	};
}
function isCount(value) {
	return Number.isSafeInteger(value) && value >= 0;
}
// src/program/retain/ledger/notes/inclusion-note.ts
var firstLine = "c2sp.org/tlog-proof@v1";
function readInclusionNote(text) {
	const blank = text.indexOf("\n\n");
	const checkpoint = text.slice(blank + 2);
	const [first, ...lines] = text.slice(0, Math.max(0, blank)).split("\n");
	const [indexLine = "", ...hashes] = lines[0]?.startsWith("extra ") ? lines.slice(1) : lines;
	const digits = /^index (0|[1-9][0-9]*)$/.exec(indexLine)?.[1];
	const proof = hashes.map(fromBase64).filter((hash) => hash?.length === 32);
	const head = readCheckpoint(checkpoint);
	if (first !== firstLine || digits === void 0 || proof.length !== hashes.length || !head) return void 0;
	return {
		index: Number(digits),
		proof: proof.flatMap((hash) => hash ?? []),
		checkpoint,
		head
	};
}
/** Checks that the bytes of an entry are where the note says. The checkpoint's signatures are checked apart. */
function checkInclusionNote(note, entry, hashing) {
	const { size, root } = note.head;
	return checkInclusion({
		index: note.index,
		size,
		root,
		leaf: hashing.leaf(entry),
		proof: note.proof
	}, hashing);
}
// src/program/retain/ledger/verifier/show.ts
var mostShown = 50;
function showReport(report) {
	const hidden = report.problems.length - mostShown + report.more;
	return `${[
		`log          ${report.origin ?? "unknown"}`,
		`entries      ${rangeOf(report)}`,
		`checkpoints  ${report.checkpoints}`,
		`root         ${report.root ?? "unknown"}`,
		...report.keys.map((key) => `${key.kind === "log" ? "key        " : "witness    "}  ${showKey(key)}`),
		...report.seen.agreed.map((size) => `kept         agrees with the checkpoint of size ${size}`),
		...report.seen.before.map((size) => `kept         says nothing of the checkpoint of size ${size}: it lies before`),
		"",
		...report.problems.slice(0, mostShown).map(showProblem),
		...hidden > 0 ? [`… and ${hidden} more`] : [],
		verdictOf(report)
	].join("\n")}\n`;
}
function showProblem({ code, where, expected, found }) {
	const places = [
		where.line === void 0 ? "" : `line ${where.line}`,
		where.entry === void 0 ? "" : `entry ${where.entry}${where.toEntry === void 0 ? "" : ` to ${where.toEntry}`}`,
		where.id ?? "",
		where.checkpoint === void 0 ? "" : `checkpoint ${where.checkpoint}`
	].filter(Boolean);
	const values = [expected && `expected ${expected}`, found && `found ${found}`].filter(Boolean);
	return [
		`${places.join(", ") || "the whole"}: ${code}`,
		`    ${problemSentences[code]}`,
		...values.map((value) => `    ${value}`)
	].join("\n");
}
function rangeOf({ from, size, entries, withheld }) {
	const range = entries === 0 ? "none" : `${entries}, index ${from} to ${size - 1}`;
	return withheld > 0 ? `${range}, ${withheld} of them by their hash only` : range;
}
function showKey({ key, trust, first, last }) {
	const trusted = {
		given: "you trust it",
		"handed-over": "a trusted key handed over to it",
		"first-met": "NOT CONFIRMED: compare it with the key the provider publishes",
		none: "not trusted"
	}[trust];
	return `${key} (${first === void 0 ? "signed nothing" : `signed sizes ${first} to ${last}`}; ${trusted})`;
}
function verdictOf(report) {
	if (!report.ok) return `NOT PROVEN: ${report.problems.length + report.more} problem(s).`;
	return report.keys.some((key) => key.trust === "given") ? "PROVEN: every entry is as it was when the log signed it, and none is missing." : "CONSISTENT: every entry is as it was when the key above signed it. Name the key you trust with --key.";
}
// src/program/retain/ledger/verifier/commands.ts
/** What an examiner can check offline. Each command gives the text to print and the exit code: 0 proven, 1 not. */
var readBytes = 1 << 20;
/** A bundle, plain or compressed by gzip (`.gz`). */
async function checkBundle(asked) {
	const trustedKeys = await Promise.all(asked.keys.map(keyText));
	const seen = await Promise.all(asked.seen.map((file) => readFile(file, "utf8")));
	const bytes = createReadStream(asked.file, { highWaterMark: readBytes });
	const report = await verifyBundle(asked.file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes, {
		trustedKeys,
		seen,
		deep: asked.deep
	});
	return {
		text: asked.json ? `${JSON.stringify(report, null, 2)}\n` : showReport(report),
		code: report.ok ? 0 : 1
	};
}
/** One entry and the proof that it is in the tree of a signed checkpoint. */
async function checkProof(asked) {
	const note = readInclusionNote(await readFile(asked.proof, "utf8"));
	if (!note) return {
		text: "NOT PROVEN: the proof cannot be read.\n",
		code: 1
	};
	const keys = (await Promise.all(asked.keys.map(keyText))).map(readVerifierKey).filter((key) => key !== void 0);
	const { valid, invalid } = checkSignatures(note.head.note, keys);
	const included = checkInclusionNote(note, withoutNewline(await readFile(asked.entry)), treeHashing);
	const where = `entry ${note.index} of ${note.head.size} in ${note.head.origin}`;
	if (included !== "proven") return {
		text: `NOT PROVEN: ${included}; ${where}\n`,
		code: 1
	};
	if (valid.length === 0 || invalid.length > 0) return {
		text: `NOT PROVEN: no key that you trust signed the checkpoint; ${where}\n`,
		code: 1
	};
	return {
		text: `PROVEN: ${where}\n`,
		code: 0
	};
}
/** A personal value that was disclosed, with its salt, and the commitment that stands in an entry for it. */
function checkValue(asked) {
	const salt = Buffer.from(asked.salt, "base64");
	const value = canonicalValue(asked.value);
	if (value === void 0) return {
		text: "NOT PROVEN: the value is not JSON.\n",
		code: 1
	};
	return toBase64(sha256(Buffer.concat([
		Buffer.of(2),
		salt,
		Buffer.from(value)
	]))) === asked.commitment && salt.length === 32 ? {
		text: "PROVEN: this is the value that was committed to.\n",
		code: 0
	} : {
		text: "NOT PROVEN: another value or salt was committed to.\n",
		code: 1
	};
}
/** Records of a batch, one a line in the order of their ids, and the root that the ledger holds of it. */
async function checkBatch(asked) {
	const lines = withoutNewline(await readFile(asked.records)).toString("utf8").split("\n");
	const edge = emptyEdge();
	for (const line of lines) append(edge, treeHashing.leaf(Buffer.from(line)), treeHashing);
	const made = toBase64(rootOf(edge, treeHashing));
	return made === asked.root ? {
		text: `PROVEN: these ${lines.length} records are the batch.\n`,
		code: 0
	} : {
		text: `NOT PROVEN: these ${lines.length} records have the root ${made}.\n`,
		code: 1
	};
}
/** The parser's own message would repeat the value, which is personal. */
function canonicalValue(text) {
	try {
		return canonicalJson(JSON.parse(text));
	} catch {
		return;
	}
}
async function keyText(given) {
	return readVerifierKey(given) ? given : (await readFile(given, "utf8")).trim();
}
function withoutNewline(bytes) {
	return bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
}
// src/program/retain/ledger/verifier/main.ts
/**
* Checks what a Gatehouse ledger hands out, without Gatehouse: no database, no network, no package.
*
* The format and every rule applied here are public: RFC 6962 (the tree), c2sp.org/signed-note, c2sp.org/tlog-checkpoint
* and c2sp.org/tlog-proof (signatures and proofs), RFC 8785 (canonical JSON). Node 20.12 or later runs it.
*/
var usage = `verify-ledger BUNDLE [--key KEY]… [--seen FILE]… [--deep] [--json]
    Every entry and every signed checkpoint of an export (.ndjson or .ndjson.gz).
    --key   the provider's published key, or a file with it; without one, the bundle names its own
    --seen  a checkpoint you kept: the bundle must have the same history
    --deep  also parse every entry: canonical form, and all its parts
verify-ledger proof ENTRY PROOF --key KEY
    One entry (a file with its line) and the proof that it is in the ledger.
verify-ledger value COMMITMENT SALT VALUE
    A disclosed personal value (JSON) with its salt, against the commitment in an entry.
verify-ledger batch RECORDS ROOT
    The records of a batch, one a line in the order of their ids, against the root in an entry.

Exit code 0: proven. 1: not proven. 2: not understood.
`;
var options = {
	key: {
		type: "string",
		multiple: true
	},
	seen: {
		type: "string",
		multiple: true
	},
	deep: { type: "boolean" },
	json: { type: "boolean" }
};
async function answer(argv) {
	const { values, positionals } = parseArgs({
		args: [...argv],
		options,
		allowPositionals: true
	});
	const { key = [], seen = [], deep = false, json = false } = values;
	const [first, second, third, fourth] = positionals;
	if (first === "proof" && second && third) return checkProof({
		entry: second,
		proof: third,
		keys: key
	});
	if (first === "value" && second && third && fourth) return checkValue({
		commitment: second,
		salt: third,
		value: fourth
	});
	if (first === "batch" && second && third) return checkBatch({
		records: second,
		root: third
	});
	if (!first || second) return void 0;
	return checkBundle({
		file: first,
		keys: key,
		seen,
		deep,
		json
	});
}
try {
	const given = await answer(process.argv.slice(2));
	process.stdout.write(given?.text ?? usage);
	process.exitCode = given?.code ?? 2;
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : "failed"}\n`);
	process.exitCode = 2;
}
export {};
