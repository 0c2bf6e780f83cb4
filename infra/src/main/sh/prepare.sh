# shellcheck shell=bash
# Shared by ./run and ./test: the tools that must be there, and the two package managers. Expects $root; leaves the Java to use in $java.

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# The first number of a version line such as: openjdk version "17.0.15", or v20.20.2.
major() {
  sed -n 's/[^0-9]*\([0-9][0-9]*\).*/\1/p' | head -n 1
}

need_tools() {
  java=java
  javac=javac
  if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java
    javac=$JAVA_HOME/bin/javac
  fi
  local version
  version=$("$java" -version 2>&1 </dev/null | grep -i version | major) || version=''
  [[ ${version:-0} -ge 17 ]] || fail "Luwte needs Java 17 or newer (a JDK); found: ${version:-none}. On Debian: apt-get install openjdk-17-jdk-headless"
  command -v "$javac" >/dev/null || fail "Luwte needs a JDK, and this Java has no compiler. On Debian: apt-get install openjdk-17-jdk-headless"
  command -v mvn >/dev/null || fail "Luwte needs Maven (mvn). On Debian: apt-get install maven"
  version=$(node --version 2>/dev/null </dev/null | major) || version=''
  [[ ${version:-0} -ge 20 ]] || fail "Luwte needs Node.js 20 or newer; found: ${version:-none}. See https://nodejs.org/en/download"
  command -v npm >/dev/null || fail "Luwte needs npm, which comes with Node.js. On Debian: apt-get install npm"
}

# Installs the browser code's libraries when there are none, or when the lock file is another than the one they were installed from.
need_libraries() {
  local stamp=$root/node_modules/.luwte-lock
  if ! cmp -s "$root/package-lock.json" "$stamp"; then
    echo "Fetching the browser code's libraries with npm (about 60 MB, once)."
    (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error </dev/null)
    cp "$root/package-lock.json" "$stamp"
  fi
}

# Maven without its colour codes: some versions write them into a file as well, and would spoil the last line of ./test.
maven() {
  mvn -B -f "$root/pom.xml" "$@" 2>&1 </dev/null | sed $'s/\033\\[[0-9;]*m//g'
}
