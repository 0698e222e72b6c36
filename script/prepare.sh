# Sourced by ./walletlens and ./check: what has to be there, what is stale, how it is built. Needs $root.
# Written for the bash 3.2 of macOS as well as for Linux.

program=$root/desk/target/program
site=$root/tab/target/site
site_stamp=$root/tab/target/site.stamp

# The jars in a fixed order: the class archive is only good for the class path it was made with.
set_main() {
  local jar classpath=
  for jar in "$program"/lib/*.jar; do
    classpath=$classpath${classpath:+:}$jar
  done
  main=(-cp "$classpath" walletlens.desk.Main)
}

say() { printf 'walletlens: %s\n' "$*" >&2; }

# Newer than the stamp: a source, a folder something was added to or removed from, a build rule.
is_stale() { # stamp path...
  local stamp=$1
  shift
  [ -f "$stamp" ] || return 0
  [ -n "$(find "$@" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

program_sources() {
  sources=("$root/pom.xml")
  local module
  for module in core app desk; do
    sources+=("$root/$module/pom.xml" "$root/$module/src/main")
  done
}

program_is_current() {
  local sources
  program_sources
  ! is_stale "$program/stamp" "${sources[@]}"
}

site_is_current() { # all of tab/ but what is made or fetched
  local sources file
  program_sources
  for file in "$root"/tab/*; do
    case $file in
      */target | */node_modules) ;;
      *) [ -f "$file" ] && sources+=("$file") ;;
    esac
  done
  ! is_stale "$site_stamp" "${sources[@]}" "$root/tab/src/main" "$root/tab/build"
}

find_java() {
  java=java
  javac=javac
  if [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
    javac=$JAVA_HOME/bin/javac
  fi
}

major_of() { sed -n -e 's/^[^0-9]*\([0-9][0-9]*\)[.+"-]\{0,1\}.*/\1/p' | head -n 1; }

need_jdk() {
  find_java
  local major
  major=$("$javac" -version 2>&1 | grep '^javac ' | major_of)
  if ! [ "${major:-0}" -ge 17 ] 2>/dev/null; then
    say "needs a JDK, version 17 or newer (found: ${major:-none}); install one, or point JAVA_HOME at it."
    return 1
  fi
}

need_node() {
  local major
  major=$(node --version 2>/dev/null | major_of)
  if ! [ "${major:-0}" -ge 20 ] 2>/dev/null || ! command -v npm >/dev/null 2>&1; then
    say "needs Node.js, version 20 or newer, with npm (found: ${major:-none}); install it and try again."
    return 1
  fi
}

need_maven() {
  maven=mvn
  if ! command -v "$maven" >/dev/null 2>&1; then
    say "needs Maven (the command mvn), version 3.8 or newer; install it and try again."
    return 1
  fi
}

# One build at a time in one checkout; a lock whose owner is gone is taken over.
take_lock() {
  lock=$root/desk/target/.building
  mkdir -p "$root/desk/target"
  local told=
  until mkdir "$lock" 2>/dev/null; do
    local owner
    owner=$(cat "$lock/pid" 2>/dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$lock"
      continue
    fi
    [ -n "$told" ] || say "another build is running here; waiting for it"
    told=yes
    sleep 1
  done
  echo $$ >"$lock/pid"
  trap 'rm -rf "$lock"' EXIT
}

drop_lock() {
  rm -rf "$lock"
  trap - EXIT
}

build() { # program|site
  need_jdk && need_maven || return 1
  [ "$1" = program ] || need_node || return 1
  take_lock
  local done=0
  if [ "$1" = site ] && ! site_is_current; then
    build_java tab,desk && build_site || done=1
  elif ! program_is_current; then
    build_java desk || done=1
  fi
  drop_lock
  return $done
}

build_java() { # modules
  say "building the program ($1 and what they need) with $("$java" -version 2>&1 | head -n 1)"
  begin_program
  (cd "$root" && "$maven" -q -B -Dstyle.color=never -Dmaven.test.skip=true -pl "$1" -am package 1>&2) || {
    say "the build failed; what went wrong stands above."
    return 1
  }
  install_program
}

begin_program() {
  rm -rf "$root/desk/target/lib"
}

# A program that is running keeps its old files: the folder is replaced, never written into.
install_program() {
  local fresh=$program.new
  rm -rf "$fresh" && mkdir -p "$fresh/lib" &&
    cp "$root"/desk/target/lib/*.jar "$root"/desk/target/walletlens-desk-*.jar "$fresh/lib/" || return 1
  printf '%s\n' "$(command -v "$java")" >"$root/desk/target/stamp.new"
  touch -r "$root/desk/target/.building" "$root/desk/target/stamp.new"
  rm -rf "$program" && mv "$fresh" "$program" || return 1
  set_main
  archive_classes || rm -f "$program/program.jsa"
  mv "$root/desk/target/stamp.new" "$program/stamp"
}

# An archive of the classes that reports load about halves their start; the program runs without one all the same. It is made
# from the lists of several runs, for what is archived at the end of one run is only what that one needed.
archive_classes() {
  local warm=$program/warm
  mkdir -p "$warm" &&
    printf '%s\n' 'date,action,symbol,quantity,price,fees,currency' '2024-01-05,buy,BTC,2,40000,10,EUR' \
      '2024-02-05,sell,BTC,1,41000.5,10,EUR' >"$warm/warm.csv" &&
    list_classes import "$warm/warm.csv" --yes &&
    list_classes report gains --json &&
    list_classes report gains &&
    list_classes report holdings &&
    awk '!/^#/ && !seen[$0]++' "$warm"/*.classes >"$warm/all" &&
    "$java" -Xshare:dump -Xlog:disable -XX:+UseG1GC -XX:SharedClassListFile="$warm/all" \
      -XX:SharedArchiveFile="$program/program.jsa" "${main[@]}" >/dev/null 2>&1
  local done=$?
  rm -rf "$warm"
  return $done
}

list_classes() { # command...
  local name="$*"
  "$java" -XX:DumpLoadedClassList="$warm/${name//[^a-z]/}.classes" -XX:+UseSerialGC "${main[@]}" "$@" \
    --vault "$warm/warm.wlv" >/dev/null 2>&1
}

install_packages() {
  if is_stale "$root/tab/node_modules/.package-lock.json" "$root/tab/package-lock.json"; then
    say "fetching the page's libraries with npm"
    (cd "$root/tab" && npm ci --silent --no-audit --no-fund 1>&2) || {
      say "npm could not fetch the page's libraries; what went wrong stands above."
      return 1
    }
    touch "$root/tab/node_modules/.package-lock.json"
  fi
}

build_site() {
  install_packages || return 1
  say "building the page"
  local started=$root/tab/target/site.stamp.new
  : >"$started"
  touch -r "$lock" "$started"
  (cd "$root/tab" && node build.mjs 1>&2) || {
    say "the page could not be built; what went wrong stands above."
    return 1
  }
  mv "$started" "$site_stamp"
}

# The java that built the program runs it; another one is looked at first.
set_java() {
  find_java
  local built_with=
  read -r built_with <"$program/stamp"
  java=$(command -v "$java") || java=none
  [ "$java" = "$built_with" ] || need_jdk
}
