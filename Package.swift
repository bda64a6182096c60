// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "advisor",
  products: [
    .library(name: "Advisor", targets: ["LocatedYAML", "Advisor", "AdvisorReports"]),
    .executable(name: "advise", targets: ["advise"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Each target may use only the ones above it.
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "LocatedYAML", dependencies: ["CLibYAML"], swiftSettings: [.strictMemorySafety()],
      linkerSettings: [.linkedLibrary("yaml")]),
    .target(name: "Advisor", dependencies: ["LocatedYAML"]),
    .target(name: "AdvisorReports", dependencies: ["Advisor"]),
    .target(name: "CShippedRuleSet"),
    .executableTarget(
      name: "advise",
      dependencies: [
        "AdvisorReports", "CShippedRuleSet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .testTarget(name: "LocatedYAMLTests", dependencies: ["LocatedYAML"]),
    .testTarget(name: "AdvisorTests", dependencies: ["Advisor"]),
    .testTarget(name: "AdvisorReportsTests", dependencies: ["AdvisorReports"]),
    .testTarget(name: "AdviseTests", dependencies: ["advise"]),
  ]
)

for target in package.targets where target.type != .system && target.name != "CShippedRuleSet" {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}
