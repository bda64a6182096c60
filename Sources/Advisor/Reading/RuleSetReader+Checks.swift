import LocatedYAML

/// What is checked once all parts are there.
extension RuleSetReader {
  mutating func checkBest(of ruleSet: RuleSet, at node: Int) {
    for (index, entry) in entries(node, "options").enumerated()
    where index < ruleSet.options.count && ruleSet.best(option: index) == 0 {
      problems.add(.noBest(ruleSet.options[index].name), at: place(entry.key))
    }
  }

  /// - Parameters:
  ///   - node: where a gap is reported.
  ///   - bands: the bands, at which overlaps are.
  mutating func checkPartition(
    _ conditions: [RuleSet.Condition], of name: String, at node: Int, bands: [Int]
  ) {
    func add(
      _ problem: Diagnostic.Problem, at node: Int, bands: [Int] = [],
      witness: Partition.Witness? = nil, severity: Diagnostic.Severity = .error
    ) {
      problems.add(problem, at: place(node), severity: severity)
      bandFaults.append(
        BandFault(
          problem: problem, criterion: name == "sequence" ? nil : name, bands: bands,
          witness: witness.map { Profile($0, attributes: attributes.count) }))
    }
    let partition = Partition(conditions, of: attributes)
    switch partition.answer(budget: &checkingBudget) {
    case .exact: break
    case .faults(let faults):
      for fault in faults {
        let witness = describe(fault.witness)
        if let second = fault.bands.dropFirst().first {
          add(
            .overlap(name, witness: witness, bands: fault.bands), at: bands[second],
            bands: fault.bands, witness: fault.witness)
        } else {
          add(.gap(name, witness: witness), at: node, witness: fault.witness)
        }
      }
    case .notChecked: add(.notChecked(name), at: node, severity: .warning)
    }
  }

  /// A witness as text: `employees = 250, back_office_needs = [hr]`.
  private func describe(_ witness: Partition.Witness) -> String {
    if witness.isEmpty { return "any profile" }
    return witness.map { attribute, answer in
      "\(attributes[attribute].name) = \(answer.inProfileSyntax(for: attributes[attribute]))"
    }.joined(separator: ", ")
  }
}

extension Profile {
  fileprivate init(_ witness: Partition.Witness, attributes: Int) {
    self.init(attributes: attributes)
    for (attribute, answer) in witness { state(attribute, answer) }
  }
}

extension Answer {
  /// The answer as one writes it in a profile.
  public func inProfileSyntax(for attribute: RuleSet.Attribute) -> String {
    switch self {
    case .unknown: "unknown"
    case .number(let number): number.description
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .choice(let index): attribute.values[index].name
    case .choices(let chosen):
      "["
        + attribute.values.indices.filter { chosen >> UInt64($0) & 1 == 1 }
        .map { attribute.values[$0].name }.joined(separator: ", ") + "]"
    }
  }
}
