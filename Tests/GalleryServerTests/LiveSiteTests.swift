import Foundation
import Testing

@testable import GalleryServer

@Suite struct LiveSiteTests {
  private func next(
    _ events: inout AsyncStream<LiveEvent>.AsyncIterator
  ) async throws -> LiveEvent {
    try #require(await events.next())
  }

  @Test func aListenerHearsTheStateAndThenEachChange() async throws {
    let live = LiveSite()
    var events = await live.events().makeAsyncIterator()
    let first = try await next(&events)
    #expect(first == LiveEvent(build: await live.build, after: nil, changes: [], errors: []))
    await live.publish(SiteUpdate(changes: ["a.html"], errors: []))
    let second = try await next(&events)
    #expect(second.after == first.build)
    #expect(second.build != first.build)
    #expect(second.changes == ["a.html"])
  }

  @Test func aFailedBuildKeepsThePagesAndSaysWhy() async throws {
    let live = LiveSite()
    var events = await live.events().makeAsyncIterator()
    let first = try await next(&events)
    await live.publish(SiteUpdate(changes: [], errors: ["no"]))
    let second = try await next(&events)
    #expect(second.build == first.build)
    #expect(second.errors == ["no"])
    // A page that is opened now is told too.
    var others = await live.events().makeAsyncIterator()
    #expect(try await next(&others).errors == ["no"])
    await live.publish(SiteUpdate(changes: [], errors: []))
    #expect(try await next(&events).errors == [])
  }

  @Test func eventsComeOverTheWireAsText() async throws {
    let answer = try await ServedSite.with(["site/index.html": ""]) { site in
      let connection = try RawClient.open(
        site.port, "GET /_gallery/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let reading = Task {
        await RawClient.read(from: connection) { $0.contains("a<b>") }
      }
      // Whether it listens already or not: it is told the state first.
      await site.live.publish(SiteUpdate(changes: ["a.html"], errors: ["a<b>\nline two"]))
      return await reading.value
    }
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "text/event-stream")
    #expect(answer.body.contains(#""errors":["a<b>\nline two"]"#))
  }

  @Test func aListenerThatIsSlowDoesNotStopTheOthers() async throws {
    let live = LiveSite()
    var slow = await live.events().makeAsyncIterator()
    for number in 0..<100 {
      await live.publish(SiteUpdate(changes: ["\(number)"], errors: []))
    }
    // What it hears next is told from a build that it does not know.
    let first = try await next(&slow)
    #expect(first.changes == ["84"])
    #expect(first.after != nil)
  }

  @Test func anotherRunOfTheServerHasOtherNames() async {
    #expect(await LiveSite().build != LiveSite().build)
  }
}
