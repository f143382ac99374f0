"""Chromium, asked what a reader would see."""

import time

from selenium import webdriver
from selenium.common.exceptions import WebDriverException

TIME_OF_PAINT = """
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const loaded = performance.getEntriesByType("navigation")[0];
  return performance.timeOrigin + (paint ? paint.startTime : loaded.domContentLoadedEventEnd);
"""


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--window-size=1280,900"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))

    def open(self, address: str):
        self.driver.get(address)

    def ask(self, expression: str):
        return self.driver.execute_script("return " + expression)

    def wait(self, expression: str, seconds: float = 60):
        """Waits until an expression holds; a page that is being replaced has no answer yet."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.ask(expression):
                    return
            except WebDriverException:
                pass
            time.sleep(0.01)
        raise AssertionError(f"never true: {expression}")

    def wait_for_text(self, text: str):
        self.wait(f"document.body.innerText.includes({text!r})")

    def seconds_until_painted(self, text: str, since: float) -> float:
        """From a moment of the clock to the first paint of the page that holds a text."""
        self.wait_for_text(text)
        self.wait("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
        return self.driver.execute_script(TIME_OF_PAINT) / 1000 - since

    def complaints(self):
        """What the console says: violations of the policy, errors of scripts, missing files."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def quit(self):
        self.driver.quit()
