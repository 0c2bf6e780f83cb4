# shellcheck shell=bash
# Finds a Chromium for the tests that look at pages, a Firefox and the driver of a WebKit for those that need these as well; leaves their paths in $browser,
# $firefox and $webkit, or the empty string. Expects fail() and $root.

# Whether a program is there and really starts: some systems have a stub by that name.
starts() {
  [[ -n $1 ]] && "$1" --version >/dev/null 2>&1 </dev/null
}

# The path of the first of these programs that is installed and starts.
first_installed() {
  local name path
  for name in "$@"; do
    path=$(command -v "$name") || continue
    if starts "$path"; then
      printf '%s\n' "$path"
      return
    fi
  done
  return 1
}

installed_browser() {
  first_installed chromium google-chrome google-chrome-stable chromium-browser "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

installed_firefox() {
  first_installed firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox
}

# Installs a package where that can be done without asking: as root on Debian.
install_package() {
  if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
    echo "Installing the package $1 for the tests."
    { apt-get update -q && apt-get install -y -q --no-install-recommends "$1"; } >/dev/null 2>&1 </dev/null || true
  fi
}

downloaded_browser() {
  local path
  path=$(find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" -type f \( -name chrome -o -name chrome-headless-shell \) 2>/dev/null | sort | tail -n 1)
  starts "$path" && printf '%s\n' "$path"
}

find_browser() {
  browser=${LUWTE_BROWSER:-}
  if [[ -n $browser ]]; then
    starts "$browser" || fail "LUWTE_BROWSER is $browser, which does not start."
    return
  fi
  browser=$(installed_browser) && return
  install_package chromium
  browser=$(installed_browser) && return
  browser=$(downloaded_browser) && return
  echo "No browser found; fetching the one of Playwright (about 170 MB, once)."
  (cd "$root" && npx --yes playwright@1.56.0 install chromium >/dev/null 2>&1 </dev/null) || true
  browser=$(downloaded_browser) || browser=''
}

# Without it the test of its profile fails and says how to get it.
find_firefox() {
  firefox=${LUWTE_FIREFOX:-}
  if [[ -n $firefox ]]; then
    starts "$firefox" || fail "LUWTE_FIREFOX is $firefox, which does not start."
    return
  fi
  firefox=$(installed_firefox) && return
  install_package firefox-esr
  firefox=$(installed_firefox) || firefox=''
}

# The driver has no --version; it shows its window on a screen of Xvfb, which nobody sees.
installed_webkit() {
  command -v Xvfb >/dev/null && command -v WebKitWebDriver
}

# Without it the test that opens the pages in it fails and says how to get it.
find_webkit() {
  webkit=${LUWTE_WEBKIT:-}
  if [[ -n $webkit ]]; then
    [[ -x $webkit ]] || fail "LUWTE_WEBKIT is $webkit, which is no program."
    return
  fi
  webkit=$(installed_webkit) && return
  install_package webkit2gtk-driver
  install_package xvfb
  webkit=$(installed_webkit) || webkit=''
}
