import GalleryDiagnostics
import GalleryModel
import GalleryScripts
import Testing

struct HeaderTests {
  @Test func `Title, summary and introduction come from the first comment`() {
    let result = parse(
      """
      // # Basic tensors
      //
      // Shows **tensors**
      // and more.
      //
      // A first paragraph.
      //
      //     code
      import Foundation
      """)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.title == "Basic tensors")
    #expect(result.value.summary == "Shows **tensors**\nand more.")
    #expect(
      result.value.introduction
        == Prose(markdown: "A first paragraph.\n\n    code", firstLine: 6))
    #expect(picture(result.value) == ["code 0 9-9 9:import Foundation"])
  }

  @Test(arguments: [
    "#!/usr/bin/env swift\n", "\u{FEFF}", "\n\n", "#!/usr/bin/swift\n\n  \n",
    "//===----===//\n// Copyright (c) 2026\n//===----===//\n\n",
    "// This source file is part of a project\n//\n// See LICENSE\n\n",
    "// SPDX-License-Identifier: MIT\n\n", "// SPDX-License-Identifier: MIT\n",
    "//\n//  sample.swift\n//  Created by A on 1.1.26.\n//\n\n",
    "/* Copyright 2026\n   all rights */\n", "/* SPDX-License-Identifier: MIT */\n\n",
    "// swift-format-ignore-file\n\n", "#!/bin/swift\n// Copyright A\n\n// Copyright B\n\n",
    "// swift-format-ignore-file\n// gallery: order = 1\n\n",
  ])
  func `What stands above the header is left out`(above: String) {
    let result = parse(above + "// # Title\n//\n// Summary.\nprint(1)\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.title == "Title")
    #expect(result.value.summary == "Summary.")
    #expect(result.value.codeBlocks.map { $0.shown.map(\.text) } == [["print(1)"]])
  }

  @Test func `A header may speak of copyright`() {
    let result = parse("// # Copyright notices\n// How to write Copyright.\nprint(1)")
    #expect(result.value.title == "Copyright notices")
    #expect(result.value.summary == "How to write Copyright.")
  }

  @Test(arguments: [
    ("// Only a summary.\nprint(1)", "Only a summary."), ("print(1)", ""),
    ("/// # Doc\nfunc f() {}", ""), ("", ""), ("/* # Block */\nprint(1)", ""),
    ("// ## Second level\n// text\nprint(1)", ""), ("// #NoSpace\nprint(1)", ""),
    ("  // # Indented\nprint(1)", ""), ("// # \nprint(1)", ""),
  ])
  func `A missing title comes from the file's name, with a warning`(
    text: String, summary: String
  ) {
    let result = parse(text)
    #expect(result.value.title == "Sample")
    #expect(result.value.summary == summary)
    #expect(result.diagnostics.map(brief) == ["1:1 warning missing-title"])
  }

  @Test func `A snippet needs no title`() {
    let result = parse("// Makes a key.\nprint(1)", path: "Snippets/MakeJWTKey.swift")
    #expect(result.value.title == "Make JWT key")
    #expect(result.value.summary == "Makes a key.")
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `A title option replaces the header's`() {
    let result = parse("// gallery: title = \"A; B\"; order = 3\n// # C\nprint(1)")
    #expect(result.value.title == "A; B")
    #expect(result.value.options.order == 3)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `A heading or a fence below the title is no summary`() {
    let result = parse("// # T\n// ## More\n//\n// text\nprint(1)")
    #expect(result.value.summary.isEmpty)
    #expect(result.value.introduction == Prose(markdown: "## More\n\ntext", firstLine: 2))
  }

  @Test func `An option line in the header keeps the lines of the text at their numbers`() {
    let result = parse("// # T\n// S.\n// gallery: order = 2\n// More.\nprint(1)")
    #expect(result.value.summary == "S.")
    #expect(result.value.introduction == Prose(markdown: "More.", firstLine: 4))
    #expect(result.value.options.order == 2)
  }

  @Test(arguments: [
    ("moving_average", "Moving average"), ("kebab-case-name", "Kebab case name"),
    ("MovingAverage", "Moving average"), ("JWTKitExamples", "JWT kit examples"),
    ("plot_01", "Plot 01"), ("ähnlich", "Ähnlich"), ("a", "A"), ("UseHTTP2", "Use HTTP2"),
    ("__x__y", "X y"), ("with space", "With space"), ("iOSApp", "I OS app"),
  ])
  func `A file's name becomes a title`(name: String, title: String) {
    let source = ExampleSource(
      id: ExampleID("section/" + name), path: "Snippets/\(name).swift", text: "")
    #expect(ExampleParser().parse(source).value.title == title)
  }
}
