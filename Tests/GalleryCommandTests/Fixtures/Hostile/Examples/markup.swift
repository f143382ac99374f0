// # Markup </title><script>alert(0)</script>
//
// Output that would be something else.

print("</pre><script>alert(1)</script>\u{0}\u{1B}[31m")

// %%
struct Script: Error, CustomStringConvertible {
  var description: String { "</samp><script>alert(2)</script>" }
}

Script()

// %%
throw Script()
