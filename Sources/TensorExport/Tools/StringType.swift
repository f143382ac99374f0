/// What a value is made of on one line: onnx-diagnostic's `string_type`.
///
/// A tensor is `T`, the number of its element type in ONNX, and its rank, or its sizes with `withShape`:
/// `T1s2x3`; during an export the letter is `F`. Lists are `#2[T1r2,int]`, tuples `(T1r2,int)`,
/// dictionaries `dict(x:T1r2)`; classes that are trees show their fields, modules their name.
///
/// - Parameters:
///   - value: anything; of a dictionary of Swift the keys are sorted.
///   - withShape: whether tensors show their sizes.
///   - withMinMax: whether numbers show their value, tensors and long lists the range of theirs.
///   - withDevice: whether tensors show where they are: `C`.
///   - ignore: whether a value of an unknown type is shown by its type's name, `Name(...)`, instead of an
///     `Unsupported type …`.
///   - limit: how long a list or tuple may be to be shown in full.
/// - Returns: the text; no error is thrown for a value of an unknown type.
public func stringType(
  _ value: Any?, withShape: Bool = false, withMinMax: Bool = false, withDevice: Bool = false,
  ignore: Bool = false, limit: Int = 10
) -> String {
  TypeText(
    withShape: withShape, withMinMax: withMinMax, withDevice: withDevice, ignore: ignore,
    limit: limit
  ).text(of: value)
}
