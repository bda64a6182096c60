import Foundation
import Testing

@testable import LocatedYAML

struct `The fast reader of plain documents` {
  /// Pieces that are put together at random; most of them are plain.
  private static let pieces = [
    "a: 1\n", "b: -2.5\n", "name: النور 12\n", "c: [x, y_z]\n", "d: []\n", "e:\n", "f: # nothing\n",
    "g:\n  - x\n  - y\n", "h:\n- x\n", "# comment é\n", "\n", "  \n", "---\n", "i: unknown\n",
    "j: ~\n", "k: a, b [c] {d} 'e' \"f\"\n", "l: \"quoted é\"\n", "m: 'single'  # c\n", "n: x #y\n",
    "o: x# y\n", "p: x   \n", "q: - 5\n", "r: a: b\n", "s: a:b\n", "t: x\n  y\n", "u: x\n\n  y\n",
    "v: x\n # c\n  y\n", "w: [x,\n y]\n", "x: |\n  z\n", "y: >\n", "z: &a 1\n", "aa: *a\n",
    "ab: !t 1\n",
    "ac: \"e\\n\"\n", "ad: 'it''s'\n", "ae:\tx\n", "af: x\ty\n", "ag: [x]y\n", "ah: [x] # c\n",
    "ai: [x]# c\n", "aj: 'x'# c\n", "ak : x\n", "al:x\n", " am: x\n", "an:\n  - x\n - y\n",
    "ao:\n  - x # c\n\n  - y\n", "ap:\n  - x\n# c\n  - y\n", "aq:\n  - \n", "ar:\n  -\n",
    "as:\n  k: v\n",
    "at:\n\n  - x\n", "au:\n# c\n  - x\n", "av:\n - x\n   y\n", "aw: [x, , y]\n", "ax: [x, ]\n",
    "ay: [ x , y ]\n", "az: [x y]\n", "ba: [x-y]\n", "bb: 5 # c é\n", "bc: \r\n", "bd: x\r\n",
    "...\n",
    "be: ?x\n", "bf: .5\n", "bg: %x\n", "a: 2\n", "bh: [\"x\"]\n", "bi: x", "bj: é: f\n", "- x\n",
    "bk: \"\"\n", "bl: ''\n", "%YAML 1.2\n", "bm: a #\n", "bn: ٤٥\n", "bo:  x\n", "bp: <<\n",
    "<<: x\n",
  ]

  @Test func `gives the tree that libyaml gives`() {
    var (random, plain) = (SplitMix(state: 7), 0)
    for round in 0..<60_000 {
      let count = round % 9 + 1
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      if compare(text) { plain += 1 }
    }
    // The fast reader must have had its part, or nothing was compared.
    #expect(plain > 3_000)
  }

  @Test func `gives the tree that libyaml gives, for examples with bytes changed`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let folders = ["profiles", "Tests/Corpus/accepted/profiles", "Tests/Corpus/refused/profiles"]
    var random = SplitMix(state: 11)
    var plain = 0
    for folder in folders.map({ root.appending(path: $0).standardized.path }) {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
        guard name.hasSuffix(".yaml"), !bytes.isEmpty else { continue }
        if compare(bytes) { plain += 1 }
        for _ in 0..<60 {
          var changed = bytes
          for _ in 0...Int.random(in: 0...2, using: &random) {
            let place = Int.random(in: 0..<changed.count, using: &random)
            let byte =
              Array(" #:-[]'\"\n,x~|>&*!{}%\t\r\\?.".utf8).randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<3, using: &random) {
            case 0: changed[place] = byte
            case 1: changed.insert(byte, at: place)
            default: if changed.count > 1 { changed.remove(at: place) }
            }
          }
          if compare(changed) { plain += 1 }
        }
      }
    }
    #expect(plain > 500)
  }

  private func compare(_ text: String) -> Bool { compare(Array(text.utf8)) }

  /// Whether the fast reader read it; if so, it must have read what libyaml reads.
  private func compare(_ bytes: [UInt8]) -> Bool {
    var validation = TextValidation()
    validation.check(bytes.span)
    guard validation.problems.all.isEmpty, validation.separators.isEmpty else { return false }
    var (plain, tree) = (PlainDocument(), YAMLTree())
    guard plain.read(bytes.span, into: &tree) else { return false }
    var slow = YAMLReader(readsPlainFast: false)
    slow.read(bytes.span)
    let allowed = slow.problems.all.allSatisfy { $0.problem.code == "duplicate-key" }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(allowed && tree.start == slow.tree.start, "\(text)")
    #expect(describe(tree) == describe(slow.tree), "\(text)")
    return true
  }

  private func describe(_ tree: YAMLTree) -> [String] {
    tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      return
        "\(node.kind) \(node.place) \(node.next) \(tree.isScalar(index) ? tree.string(index) : "")"
    }
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
