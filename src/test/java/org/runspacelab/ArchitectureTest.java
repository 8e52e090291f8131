package org.runspacelab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.job.JobMain;
import org.runspacelab.session.export.SafeFile;
import org.runspacelab.store.LabThreads;

/** The house rules that class files and sources show. A room that does not exist yet breaks none. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    private static final String PULSE = "org.runspacelab.ui.live.UiPulse";
    /** How a class of the window says why it posts to the FX thread beside the pulse. */
    private static final String OUTSIDE_PULSE = "org.runspacelab.ui.live.OutsidePulse";

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final int MAX_LINES = 300;

    private static final JavaClasses LAB = read();

    /** The libraries' names are enough: looking into them takes most of the time. */
    private static JavaClasses read() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    @Test
    void theClassFilesOfThisJavaAreRead() {
        assertThat(LAB.get(Main.class).getMethod("main", String[].class).getMethodCallsFromSelf()).isNotEmpty();
        assertThat(rooms()).contains("store", "runspace", "service", "session", "scenario", "ui", "cli");
    }

    /** A room and all the rooms it may import; Main, which puts them together, is in none. */
    @ParameterizedTest
    @CsvSource({
        "store,    ''",
        "runspace, store",
        "job,      store runspace",
        "script,   store runspace service",
        "session,  store runspace job script",
        "scenario, store runspace job script session service",
        "ui,       store runspace job script session scenario service",
        "cli,      store runspace job script session scenario service",
        "service,  ''",
    })
    void aRoomImportsOnlyTheRoomsBelowIt(String room, String below) {
        Set<String> allowed = Stream.of((room + " " + below).strip().split(" "))
                .collect(Collectors.toCollection(TreeSet::new));
        noClasses().that().resideInAPackage(packages(room))
                .should().dependOnClassesThat(isOursOutside(allowed))
                .allowEmptyShould(true)
                .check(LAB);
    }

    @Test
    void everyRoomHasItsPlaceInTheOrder() {
        assertThat(rooms()).isSubsetOf(
                "store", "runspace", "job", "script", "session", "scenario", "ui", "cli", "service");
    }

    @ParameterizedTest
    @CsvSource({
        "ui,      javafx.. com.sun.javafx.. org.controlsfx.. impl.org.controlsfx.. atlantafx.. org.kordamp..",
        "script,  groovy.. groovyjarjarasm.. org.codehaus.groovy.. org.apache.groovy..",
        "service, oshi.. com.sun.jna..",
        "cli,     picocli..",
    })
    void aLibraryIsKnownToOneRoomOnly(String room, String library) {
        noClasses().that().resideOutsideOfPackage(packages(room))
                .should().dependOnClassesThat(resideInAnyPackage(library.split(" ")))
                .allowEmptyShould(true)
                .check(LAB);
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        noClasses().that().resideOutsideOfPackage(packages("cli"))
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().accessTargetWhere(calls("printStackTrace"))
                .check(LAB);
    }

    /** What comes from a child, a file or another program is read as text, with bounds; nobody can call in. */
    @ParameterizedTest
    @ValueSource(classes = {
        ObjectInputStream.class, ObjectInputFilter.class, XMLDecoder.class,
        ServerSocket.class, ServerSocketChannel.class, DatagramSocket.class, DatagramChannel.class
    })
    void nobodyGetsIn(Class<?> door) {
        noClasses().should().dependOnClassesThat().areAssignableTo(door).check(LAB);
    }

    @Test
    void nativeCodeIsCalledInOnePlace() {
        noClasses().that().doNotHaveFullyQualifiedName("org.runspacelab.ui.DisplayWatch")
                .should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
                .check(LAB);
    }

    @Test
    void onlyThePulsePostsToTheFxThread() {
        noClasses().that().doNotHaveFullyQualifiedName(PULSE)
                .and().areNotAnnotatedWith(OUTSIDE_PULSE)
                .should().accessTargetWhere(calls("runLater", "javafx.application.Platform"))
                .check(LAB);
    }

    /** A script's call may be what starts it: it must not count as the script's. A job's process ends by one more. */
    @Test
    void whatScriptsCanReachHasItsThreadsFromLabThreads() {
        Set<String> makers = Set.of("java.lang.Thread.ofPlatform", "java.lang.Thread.<init>", "java.util.Timer.<init>");
        noClasses().that().resideOutsideOfPackages(packages("ui"), packages("cli"), packages("service"))
                .and().doNotBelongToAnyOf(LabThreads.class)
                .and().doNotHaveFullyQualifiedName("org.runspacelab.job.ChildJob")
                .should().accessTargetWhere(describe("make a thread", access ->
                        makers.contains(access.getTargetOwner().getName() + "." + access.getName())
                                || access.getTargetOwner().getName().equals("java.util.concurrent.Executors")))
                .check(LAB);
    }

    @Test
    void nothingStaticCanBeSet() {
        fields().that().areStatic().should(new ArchCondition<>("be final") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        field, field.getModifiers().contains(JavaModifier.FINAL), field.getDescription()));
            }
        }).check(LAB);
    }

    @Test
    void aClassIsNamedForWhatItIs() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)(\\$.*)?").check(LAB);
    }

    /** Which makes them for the user alone, and whole or not at all. The log's handler makes its own. */
    @Test
    void filesAreWrittenInOnePlace() {
        Set<String> writing = Set.of("newOutputStream", "newBufferedWriter", "newByteChannel", "write", "writeString",
                "createFile", "createTempFile", "createTempDirectory", "copy");
        Set<String> streams = Set.of("java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile");
        noClasses().that().doNotBelongToAnyOf(SafeFile.class, JobMain.class).should().accessTargetWhere(
                describe("write a file", access ->
                        access.getTargetOwner().getName().equals("java.nio.file.Files") && writing.contains(access.getName())
                                || streams.contains(access.getTargetOwner().getName()))).check(LAB);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (Path folder : sources(MAIN).stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new))) {
            if (!folder.equals(MAIN)) {
                assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked\npackage ");
            }
        }
    }

    @Test
    void noSourceFileIsLong() {
        assertThat(sources(MAIN).stream()
                        .filter(source -> lines(source).size() > MAX_LINES)
                        .map(source -> "%s has %d lines".formatted(source, lines(source).size())))
                .isEmpty();
    }

    @Test
    void noTestSleepsForATime() {
        Pattern sleep = Pattern.compile("\\b(Thread|TimeUnit\\.\\w+|[A-Z]+SECONDS)\\s*\\.\\s*sleep\\s*\\(");

        assertThat(sources(TESTS).stream()
                        .flatMap(source -> lines(source).stream()
                                .filter(line -> sleep.matcher(line).find())
                                .map(line -> source + ": " + line.strip())))
                .isEmpty();
    }

    @Test
    void everyWindowTestRecordsTheStallsOfTheFxThread() {
        assertThat(files(TESTS, ".*Ui(Test|Cases)\\.java")).isNotEmpty().allSatisfy(
                test -> assertThat(lines(test)).contains("@ExtendWith(FxStalls.class)"));
    }

    @Test
    void everyLanguageHasTheSameTexts() {
        for (Path english : files(Path.of("src", "main", "resources"), "(messages|scenarios)\\.properties")) {
            String name = english.getFileName().toString().replace(".properties", "");
            for (Path other : files(english.getParent(), name + "_.*\\.properties")) {
                assertThat(keys(other)).as("keys of %s", other).isEqualTo(keys(english));
            }
        }
    }

    private static Set<String> rooms() {
        return LAB.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.runspacelab."))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packages(String room) {
        return "org.runspacelab." + room + "..";
    }

    private static DescribedPredicate<JavaClass> isOursOutside(Set<String> rooms) {
        String[] allowed = rooms.stream().map(ArchitectureTest::packages).toArray(String[]::new);
        return resideInAnyPackage("org.runspacelab..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("are ours and outside " + rooms);
    }

    /** Calls and method references both. */
    private static DescribedPredicate<JavaAccess<?>> calls(String method) {
        return describe(method, access -> access.getName().equals(method));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String method, String owner) {
        return describe(owner + "." + method,
                access -> access.getName().equals(method) && access.getTargetOwner().getName().equals(owner));
    }

    private static List<Path> sources(Path root) {
        return files(root, ".*\\.java");
    }

    private static List<Path> files(Path root, String name) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(texts.values()).as("texts in %s", file).noneMatch(text -> text.toString().isBlank());
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
