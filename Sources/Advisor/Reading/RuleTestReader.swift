import LocatedYAML

/// Reads the tests of a file for one rule set and finds everything that is wrong with them.
///
/// Names and tests are those of rule files, so what reads them there reads them here as well.
struct RuleTestReader {
  let ruleSet: RuleSet
  let profiles: ProfileReader
  let profileFile: RuleTestSuite.ProfileFile
  /// The parts of the rule set by name, and what is wrong so far.
  var rules: RuleSetReader
  var tests: [RuleTest] = []
  /// The test of each, in the file, and its expectations.
  var nodes: [(test: Int, expected: [Int])] = []
  /// Of one file.
  static let mostTests = 20_000
  let (criteria, gates, notes): (Names, Names, Names)
  private var names: Set<String> = []
  private var named: [String: Profile] = [:]
  /// Profiles by the paths of their files; nil for those that are none.
  private var files: [String: Profile?] = [:]
  /// What is wrong with the files of profiles.
  private(set) var problemsOfFiles: [Diagnostics] = []

  init(
    _ document: RuleTestDocument, for ruleSet: RuleSet,
    profileFile: @escaping RuleTestSuite.ProfileFile
  ) {
    self.ruleSet = ruleSet
    self.profileFile = profileFile
    profiles = ProfileReader(ruleSet)
    criteria = Names("criterion", ruleSet.criteria.map(\.name))
    gates = Names("gate", ruleSet.gates.map(\.name))
    notes = Names("note", ruleSet.notes.map(\.name))
    rules = RuleSetReader(document.tree, document.problems)
    (rules.options, rules.outcomes) = (ruleSet.options, ruleSet.outcomes)
    (rules.attributes, rules.criteria) = (ruleSet.attributes, ruleSet.criteria)
    for (index, attribute) in ruleSet.attributes.enumerated() {
      rules.attributeIndex[attribute.name] = index
    }
  }

  var tree: YAMLTree { rules.tree }

  mutating func readFile() {
    let end = tree.nodes[0].next
    if end < tree.nodes.count {
      rules.problems.add(.severalTestDocuments, at: tree.nodes[end].place)
    }
    var fields = FieldReader(0, "a file of tests", in: tree)
    if let path = fields.optional("tests_of") { _ = rules.scalar(path, "'tests_of'") }
    let profilesNode = fields.optional("profiles")
    let testsNode = fields.required("tests", &rules.problems)
    fields.finish(in: tree, &rules.problems)
    if let profilesNode { readNamedProfiles(profilesNode) }
    guard let testsNode else { return }
    let items = rules.items(testsNode, "tests")
    if items.isEmpty, tree.nodes[testsNode].kind == .list {
      rules.problems.add(
        .outOfLimits("'tests'", "a list of at least one test"), at: rules.place(testsNode))
    }
    for item in items {
      readTest(item)
      guard tests.count <= Self.mostTests else {
        return rules.problems.add(
          .tooMany("tests in a file", limit: Self.mostTests), at: rules.place(item))
      }
    }
  }

  private mutating func readNamedProfiles(_ node: Int) {
    for (name, key, value) in rules.entries(node, "profiles") {
      _ = rules.readName(key, of: "a profile")
      var profile = Profile(id: name, attributes: ruleSet.attributes.count)
      if read(answers: value, "a profile", into: &profile) { named[name] = profile }
    }
  }

  private mutating func readTest(_ item: Int) {
    guard let item = rules.mapping(item, "a test") else { return }
    var fields = FieldReader(item, "a test", in: tree)
    let name = fields.required("test", &rules.problems).flatMap { readTestName($0) }
    _ = fields.optional("why").flatMap { rules.readLine($0, "'why'") }
    var profile = readProfile(&fields)
    let each = fields.optional("each")
    let before = rules.problems.errorCount
    let expected = readExpected(&fields)
    fields.finish(in: tree, &rules.problems)
    if expected.isEmpty, rules.problems.errorCount == before {
      rules.problems.add(.nothingExpected, at: fields.place)
    }
    let (values, conditions) = (expected.map(\.value), expected.map(\.node))
    if let each {
      for (text, node, profile) in variants(each, of: profile) {
        add("\(name ?? "") (\(text))", profile, values, at: node, conditions)
      }
    } else {
      profile.id = name ?? ""
      add(name ?? "", profile, values, at: item, conditions)
    }
  }

  private mutating func add(
    _ name: String, _ profile: Profile, _ expected: [RuleTest.Expected], at node: Int,
    _ conditions: [Int]
  ) {
    tests.append(RuleTest(name: name, profile: profile, expected: expected))
    nodes.append((node, conditions))
  }

  private mutating func readTestName(_ node: Int) -> String? {
    guard let name = rules.readLine(node, "the name of a test") else { return nil }
    if !names.insert(name).inserted {
      rules.problems.add(.repeatedTest(name), at: rules.place(node))
    }
    return name
  }
}

extension RuleTestReader {
  /// The profile of a test: what it begins with, then what it states itself.
  private mutating func readProfile(_ fields: inout FieldReader) -> Profile {
    var profile = Profile(attributes: ruleSet.attributes.count)
    let (like, path) = (fields.optional("like"), fields.optional("profile_file"))
    let own = fields.optional("profile")
    if like != nil, let path {
      rules.problems.add(.bothKeys("like", "profile_file"), at: rules.place(path))
    } else if let like, let name = rules.scalar(like, "'like'") {
      if let known = named[name] {
        profile = known
      } else {
        rules.problems.add(
          .unknown("profile", name, nearest: named.keys.sorted().nearest(to: name)),
          at: rules.place(like))
      }
    } else if let path, let name = rules.readLine(path, "'profile_file'") {
      profile = self.profile(of: name, path) ?? profile
    }
    if let own {
      _ = read(answers: own, "'profile'", into: &profile)
    } else if like == nil, path == nil {
      rules.problems.add(.noProfile(["profile", "like", "profile_file"]), at: fields.place)
    }
    return profile
  }

  private mutating func read(answers node: Int, _ what: String, into profile: inout Profile)
    -> Bool
  {
    guard let node = rules.mapping(node, what) else { return false }
    profiles.read(answers: node, of: tree, into: &profile, &rules.problems)
    return true
  }

  private mutating func profile(of path: String, _ node: Int) -> Profile? {
    if let known = files[path] { return known }
    files[path] = .some(nil)
    switch profileFile(path) {
    case .failure(let problem):
      rules.problems.add(.unreadableProfile(path, reason: problem.reason), at: rules.place(node))
    case .success(let source):
      var yaml = YAMLReader()
      yaml.read(source.utf8.span)
      var (problems, profile) = (yaml.problems, Profile(attributes: ruleSet.attributes.count))
      if !yaml.stoppedEarly {
        profiles.read(yaml.tree, id: path, into: &profile, &problems)
        if !yaml.tree.isEmpty, yaml.tree.nodes[0].next < yaml.tree.nodes.count {
          let reason = "it holds several; a test takes one"
          rules.problems.add(.unreadableProfile(path, reason: reason), at: rules.place(node))
        }
      }
      guard problems.hasErrors else {
        files[path] = profile
        return profile
      }
      problemsOfFiles.append(Diagnostics(problems, in: source))
      rules.problems.add(.wrongProfile(path), at: rules.place(node))
    }
    return nil
  }

  /// A profile for each value that `each` gives to its attribute.
  private mutating func variants(_ node: Int, of profile: Profile)
    -> [(text: String, node: Int, profile: Profile)]
  {
    let children = tree.children(node)
    guard tree.nodes[node].kind == .mapping, children.count == 2,
      tree.nodes[children[1]].kind == .list, !tree.children(children[1]).isEmpty
    else {
      rules.problems.add(.fixedValues, at: rules.place(node))
      return []
    }
    guard let attribute = rules.attribute(children[0]) else { return [] }
    var variants: [(text: String, node: Int, profile: Profile)] = []
    for item in tree.children(children[1]).prefix(Self.mostTests + 1) {
      var variant = profile
      let before = rules.problems.errorCount
      profiles.read(children[0], item, tree, &variant, &rules.problems)
      // What is wrong with a derived attribute is wrong with each of its values.
      if ruleSet.attributes[attribute].isDerived { break }
      guard rules.problems.errorCount == before else { continue }
      let answer = variant.answer(attribute, of: ruleSet)
        .inProfileSyntax(for: ruleSet.attributes[attribute])
      variants.append(("\(ruleSet.attributes[attribute].name): \(answer)", item, variant))
    }
    return variants
  }
}
