public import TensorCore

// A module's parts under torch's names: a module's own come before its children's, dots between.

/// A tensor of a module and its name.
public struct NamedTensor {
  /// The name from the model: `blocks.0.weight`.
  public let name: String
  /// The tensor.
  public let tensor: Tensor
  /// The property that holds it.
  public let property: ModuleProperty
}

/// A module inside another, and its name.
public struct NamedModule {
  /// The name from the model: `blocks.0`; empty for the model itself.
  public let name: String
  /// The module.
  public let module: any Module
}

extension Module {
  /// The modules that properties hold, in the order of declaration, each once: `named_children`.
  public func namedChildren() -> [NamedModule] {
    Self.unique(children(at: ""))
  }

  /// The module and all those inside it: `named_modules`.
  ///
  /// A module that is reached in several ways is listed once, under its first name, unless
  /// `removingDuplicates` is false.
  public func namedModules(removingDuplicates: Bool = true) -> [NamedModule] {
    let all = tree(at: "")
    return removingDuplicates ? Self.unique(all) : all
  }

  /// The parameters: `named_parameters`.
  ///
  /// A tensor that has several names is listed under the first, unless `removingDuplicates` is false.
  public func namedParameters(removingDuplicates: Bool = true) -> [NamedTensor] {
    namedTensors(removingDuplicates) { $0 == .parameter }
  }

  /// The buffers, saved or not: `named_buffers`.
  ///
  /// A tensor that has several names is listed under the first, unless `removingDuplicates` is false.
  public func namedBuffers(removingDuplicates: Bool = true) -> [NamedTensor] {
    namedTensors(removingDuplicates) { role in
      if case .buffer = role { true } else { false }
    }
  }

  /// The tensors that are neither parameters nor buffers; an export makes them constants.
  public func namedConstants(removingDuplicates: Bool = true) -> [NamedTensor] {
    namedTensors(removingDuplicates) { $0 == .constant }
  }

  /// The parameters without their names: `parameters`.
  public func parameters() -> [Tensor] {
    namedParameters().map(\.tensor)
  }

  /// The tensors of a module itself whose property has a role.
  func ownTensors(at prefix: String, where accepts: (ModuleProperty.Role) -> Bool) -> [NamedTensor]
  {
    moduleProperties.filter { accepts($0.role) }.compactMap { property in
      property.tensor.map {
        NamedTensor(name: prefix + property.name, tensor: $0, property: property)
      }
    }
  }

  /// A module and all those inside it, under each of their names.
  func tree(at name: String) -> [NamedModule] {
    [NamedModule(name: name, module: self)]
      + children(at: name.isEmpty ? "" : name + ".").flatMap { $0.module.tree(at: $0.name) }
  }

  private func children(at prefix: String) -> [NamedModule] {
    moduleProperties.flatMap { property in
      property.modules.map {
        NamedModule(
          name: prefix + ([property.name] + $0.path).joined(separator: "."), module: $0.module)
      }
    }
  }

  private func namedTensors(
    _ removingDuplicates: Bool, where accepts: (ModuleProperty.Role) -> Bool
  ) -> [NamedTensor] {
    let all = tree(at: "").flatMap { entry in
      entry.module.ownTensors(
        at: entry.name.isEmpty ? "" : entry.name + ".", where: accepts)
    }
    guard removingDuplicates else { return all }
    var seen: Set<ObjectIdentifier> = []
    return all.filter { seen.insert(ObjectIdentifier($0.tensor.body)).inserted }
  }

  private static func unique(_ modules: [NamedModule]) -> [NamedModule] {
    var seen: Set<ObjectIdentifier> = []
    return modules.filter { seen.insert(ObjectIdentifier($0.module)).inserted }
  }
}
