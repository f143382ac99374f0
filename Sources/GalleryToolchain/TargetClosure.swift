/// The targets that code of some targets links, themselves included; what only macros and plugins use is not in it.
///
/// SwiftPM's `targetDependencyMap` says which targets a target depends on in all, through macros too. A Swift
/// target's inputs name the modules and C objects of its direct dependencies, and have macros and what they
/// use in other folders. So Swift targets are followed by their inputs. C targets have no such inputs and
/// cannot use macros: they are followed by the map. A C target of headers only has no objects and is taken
/// from the map too, unless a macro uses it.
struct TargetClosure {
  /// Sorted by module name.
  var targets: [BuildManifest.Target]
  /// C targets with objects that are no Swift target's input: SwiftPM does not build them for what needs them.
  var notBuiltForOthers: [BuildManifest.Target]

  init(of roots: [String], description: BuildDescription, manifest: BuildManifest) {
    let destination = manifest.targets.filter { !$0.isForHost }
    let byModule = Dictionary(
      destination.map { ($0.moduleName, $0) }, uniquingKeysWith: { first, _ in first })
    var producer: [String: String] = [:]
    for target in destination {
      for output in target.objects + [target.swiftModule].compactMap(\.self) {
        producer[output] = target.moduleName
      }
    }
    let commands = Dictionary(
      description.swiftCommands.filter { !$0.key.hasSuffix("-tool.module") }.values.map {
        ($0.moduleName, $0)
      }, uniquingKeysWith: { first, _ in first })
    let hostOnly = Set(manifest.targets.filter(\.isForHost).map(\.moduleName))
      .subtracting(commands.keys)

    var reached: Set<String> = []
    var inputs: Set<String> = []
    var open = roots.map { BuildManifest.moduleName(of: $0) }
    while let next = open.popLast() {
      guard reached.insert(next).inserted else { continue }
      let all = description.targetDependencyMap[next] ?? []
      guard let command = commands[next] else {
        open += all
        continue
      }
      let direct = command.inputs.compactMap { producer[$0.name] }.filter { $0 != next }
      inputs.formUnion(direct)
      open += direct
      let ofMacros = Set(
        all.filter { hostOnly.contains($0) }.flatMap { description.targetDependencyMap[$0] ?? [] })
      open += all.filter {
        commands[$0] == nil && !hostOnly.contains($0) && !ofMacros.contains($0)
      }
    }
    targets = reached.sorted().compactMap { byModule[$0] }
    notBuiltForOthers = targets.filter {
      $0.swiftModule == nil && !$0.objects.isEmpty && !inputs.contains($0.moduleName)
    }
  }
}
