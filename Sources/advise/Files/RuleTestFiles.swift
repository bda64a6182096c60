import Advisor
import LocatedYAML

/// Reads files of tests, each with the rule set that it is about, and holds them against it.
final class RuleTestFiles {
  /// In the order in which files name them.
  private(set) var tested: [TestedRuleSet] = []
  /// The gravest of what went wrong.
  private(set) var status = ExitStatus.done

  /// The rule set that all tests are about, instead of the one that their file names.
  private let rules: String?
  /// By path the place in `tested`; nil for a rule set that cannot be used, which was said.
  private var places: [String: Int?] = [:]

  init(rules: String?) { self.rules = rules }

  func run(_ paths: [String]) throws {
    let files = ProfileFiles(
      wanted: .tests, visit: { file in self.run(file) },
      complain: { problem in
        switch problem {
        case .unreadable(let path, let reason): self.refuse(path, reason, .noInput)
        case .refused(let path, let reason): self.refuse(path, reason, .data)
        }
      })
    for path in paths { try files.read(path) }
  }

  private func run(_ file: borrowing OpenFile) {
    let name = file.path
    do throws(WholeFile.Failure) {
      run(SourceText(name: name, utf8: try WholeFile.read(file.descriptor)))
    } catch {
      refuse(name, error.reason, error.isTooLarge || !file.isNamed ? .data : .noInput)
    }
  }

  private func run(_ source: SourceText) {
    let folder = Self.folder(of: source.name)
    guard let document = document(source) else { return }
    guard let path = rules ?? document.rules.map({ folder + $0 }) ?? Self.namesake(source.name)
    else {
      let hint = "name the rule set with 'tests_of:' in it, or with --rules"
      return refuse(source.name, hint, .data)
    }
    guard let place = place(of: path) else { return }
    do throws(RuleTestSuite.Refusal) {
      let suite = try RuleTestSuite(
        reading: document, for: tested[place].scorecard.ruleSet,
        profileFile: { Self.profile(in: folder, $0) })
      tested[place].run(suite)
    } catch {
      for problems in error.all { Messages.say(problems.description) }
      fail(.data)
    }
  }

  private func document(_ source: SourceText) -> RuleTestDocument? {
    do throws(Diagnostics) {
      return try RuleTestDocument(reading: source)
    } catch {
      Messages.say(error.description)
      fail(.data)
      return nil
    }
  }

  /// The rule set of a path, read once.
  private func place(of path: String) -> Int? {
    if let known = places[path] { return known }
    var place: Int?
    do throws(ExitStatus) {
      let ruleSet = try RuleSetOptions.load(RuleSetOptions.read(path))
      tested.append(TestedRuleSet(ruleSet, file: path))
      place = tested.count - 1
    } catch {
      fail(error)
    }
    places[path] = place
    return place
  }

  private static func profile(in folder: String, _ path: String)
    -> Result<SourceText, RuleTestSuite.Unreadable>
  {
    // The tests of a rule set that came from elsewhere reach only what lies beside them.
    guard !path.hasPrefix("/") else {
      return .failure(.init(reason: "write a path beside this file"))
    }
    do throws(WholeFile.Failure) {
      return .success(
        SourceText(name: folder + path, utf8: try WholeFile.read(regular: folder + path)))
    } catch {
      return .failure(.init(reason: error.reason))
    }
  }

  /// `rules/` of `rules/erp-crm.tests.yaml`.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The rule set that a file of tests is named after; nil where it is named after none.
  private static func namesake(_ path: String) -> String? {
    let ending = String(path.suffix(ProfileFiles.lengthOfEnding(path.utf8)))
    let stem = path.dropLast(ending.count)
    guard ProfileFiles.Wanted.tests.accepts(path.utf8), stem.last != "/" else { return nil }
    return stem.dropLast(".tests".count) + ending
  }

  private func refuse(_ path: String, _ reason: String, _ status: ExitStatus) {
    Messages.say("advise: \(path.printable): \(reason)")
    fail(status)
  }

  private func fail(_ status: ExitStatus) {
    // Of missing and unusable files the missing count first.
    if self.status != .noInput { self.status = status }
  }
}
