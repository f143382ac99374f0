import TensorCore
import TensorGraphs
public import TensorModules
import TensorSymbols

/// Runs a model once on symbolic sizes and writes down what it does: `torch.export.export`.
///
/// The example inputs are a Swift tuple, `(x, y)`, or one value; `kwargs` are further ones by the names of
/// `forward`'s parameters. `dynamicShapes` says which dimensions may have other sizes; without it all
/// sizes are those of the example. The model is as before after the export.
///
/// - Throws: an ``ExportError``, or what `forward` throws.
public func export<each Input: Tree>(
  _ model: some Module, _ inputs: (repeat each Input),
  kwargs: KeyValuePairs<String, any Tree> = [:], dynamicShapes: DynamicShapes? = nil,
  file: StaticString = #filePath, line: UInt = #line
) throws -> ExportedProgram {
  var arguments = Arguments((repeat each inputs))
  arguments.named = kwargs.map { ($0.key, $0.value) }
  return try export(model, arguments, dynamicShapes: dynamicShapes, file: file, line: line)
}

/// Exports a model whose example inputs all have names: `torch.export.export(model, (), kwargs)`.
///
/// - Throws: an ``ExportError``, or what `forward` throws.
public func export(
  _ model: some Module, kwargs: KeyValuePairs<String, any Tree>,
  dynamicShapes: DynamicShapes? = nil, file: StaticString = #filePath, line: UInt = #line
) throws -> ExportedProgram {
  try export(
    model, Arguments(named: kwargs.map { ($0.key, $0.value) }), dynamicShapes: dynamicShapes,
    file: file, line: line)
}

/// Exports a model with example inputs that were collected before: `args(x, y: y)`.
///
/// - Throws: an ``ExportError``, or what `forward` throws.
public func export(
  _ model: some Module, _ arguments: Arguments, dynamicShapes: DynamicShapes? = nil,
  file: StaticString = #filePath, line: UInt = #line
) throws -> ExportedProgram {
  do {
    return try Exporter(model, arguments, dynamicShapes).run()
  } catch let error as ExportError {
    throw error.located(SourceLocation(file, line))
  } catch let error as ArgumentError {
    throw ExportError(
      .arguments, error.description, at: SourceLocation(file, line))
  }
}
