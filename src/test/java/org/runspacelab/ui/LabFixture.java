package org.runspacelab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.record.SessionRecording;
import org.runspacelab.ui.settings.SettingsKeeper;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.theme.Messages;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.matcher.base.NodeMatchers;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/** A real window on a real session, without a display. */
public final class LabFixture implements AutoCloseable {

    public static final Duration LIMIT = Duration.ofSeconds(20);

    /** What is left to do when the window is closed. */
    @FunctionalInterface
    private interface Cleaning {
        void run() throws IOException;
    }

    private final ThreeServices source;
    private final LabParts parts;
    private final LabStage window;
    private final SettingsKeeper keeper;
    private final Cleaning afterwards;
    private final AtomicReference<Path> saveTo;
    /** Looks nodes up on the FX thread: on another one they may change meanwhile. */
    private final FxRobot robot = new FxRobot() {
        @Override
        public NodeQuery lookup(String query) {
            return onFx(() -> super.lookup(query));
        }
    };

    private LabFixture(ThreeServices source, LabParts parts, LabStage window, SettingsKeeper keeper, Cleaning afterwards,
            AtomicReference<Path> saveTo) {
        this.saveTo = saveTo;
        this.source = source;
        this.parts = parts;
        this.window = window;
        this.keeper = keeper;
        this.afterwards = afterwards;
    }

    /** Opens a window of 980 x 900, which the headless screen can hold. */
    public static LabFixture open() throws Exception {
        return open(Locale.ENGLISH);
    }

    public static LabFixture open(Locale locale) throws Exception {
        Path folder = Files.createTempDirectory("runspace-lab-test");
        return open(locale, folder, () -> deleteAll(folder));
    }

    /** @param folder where settings are kept */
    public static LabFixture open(Locale locale, Path folder) throws Exception {
        return open(locale, folder, () -> {});
    }

    private static LabFixture open(Locale locale, Path folder, Cleaning afterwards) throws Exception {
        FxToolkit.registerPrimaryStage();
        ThreeServices source = new ThreeServices();
        ServiceReader services = new ServiceReader(source, InstantSource.system(), Duration.ofSeconds(10));
        LabSession session = new LabSession(LabClock.system());
        ValueText texts = new ValueText();
        LabParts parts = new LabParts(session, services, new Scenarios(services), texts, new Messages(locale),
                ZoneOffset.UTC, new SettingsFolder(folder), new SessionRecording(session, texts),
                LabLog.open(new SettingsFolder(folder)));
        SettingsKeeper keeper = SettingsKeeper.open(parts.settings());
        LabFixture[] made = new LabFixture[1];
        FxToolkit.setupStage(stage -> made[0] = show(stage, source, parts, keeper, afterwards));
        WaitForAsyncUtils.waitForFxEvents();
        return made[0];
    }

    private static LabFixture show(
            Stage stage, ThreeServices source, LabParts parts, SettingsKeeper keeper, Cleaning afterwards) {
        AtomicReference<Path> saveTo = new AtomicReference<>();
        LabStage window = new LabStage(stage, parts, keeper, _ -> (_, _) -> saveTo.get(), 980, 900);
        stage.setX(0);
        stage.setY(0);
        window.show();
        return new LabFixture(source, parts, window, keeper, afterwards, saveTo);
    }

    /** Where the user wants the next exports to be saved; none at first, as by cancelling the dialog. */
    public void saveTo(Path file) {
        saveTo.set(file);
    }

    /** Makes loops wait where they read the services, until {@link #letServicesGo()}; called by one thread. */
    public void holdServices() {
        source.hold();
    }

    public void letServicesGo() {
        source.letGo();
    }

    public LabSession session() {
        return parts.session();
    }

    public Workbench workbench() {
        return window.workbench();
    }

    /** What the user chose about the window. */
    public UserChoices choices() {
        return window.choices();
    }

    public FxRobot robot() {
        return robot;
    }

    /**
     * Clicks once that can be done.
     *
     * @return the robot, to type there
     */
    public FxRobot click(String id) {
        await(id + " can be clicked", () -> onFx(() -> !clickable(id).isDisabled()));
        robot.clickOn(onFx(() -> clickable(id)));
        WaitForAsyncUtils.waitForFxEvents();
        return robot;
    }

    private Node clickable(String id) {
        return robot.lookup("#" + id).match(NodeMatchers.isVisible()).query();
    }

    /** Turns to a room below, which is made only now, and waits until it can be looked at. */
    public void turnTo(String room) {
        Tab tab = onFx(() -> {
            TabPane tabs = robot.lookup("#lower-tabs").queryAs(TabPane.class);
            Tab wanted = tabs.getTabs().stream().filter(one -> one.getId().equals("tab-" + room)).findFirst().orElseThrow();
            tabs.getSelectionModel().select(wanted);
            return wanted;
        });
        await(room + " is laid out", () -> onFx(() -> tab.getContent() instanceof Region shown
                && shown.getWidth() > 0 && !shown.isNeedsLayout()));
    }

    /** Waits until all that changed is laid out. */
    void awaitLayouts() throws InterruptedException {
        UiAwaiting.layouts(window.workbench().root().getScene(), LIMIT);
    }

    /** The text of a label or button. */
    public String text(String id) {
        return onFx(() -> robot.lookup("#" + id).<Labeled>query().getText());
    }

    /** What the FX thread says to this. */
    public <T> T onFx(Callable<T> question) {
        try {
            if (Platform.isFxApplicationThread()) {
                return question.call();
            }
            return WaitForAsyncUtils.waitForAsyncFx(LIMIT.toMillis(), question);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until this is so, as {@link UiAwaiting} does. */
    public void await(String what, Callable<Boolean> condition) {
        UiAwaiting.until(what, LIMIT, condition);
    }

    /** Types into the inject bar and presses its button. */
    public void inject(String key, String type, String value) {
        choose(key, type);
        click("inject-value");
        robot.eraseText(onFx(() -> robot.lookup("#inject-value").queryTextInputControl().getText().length()));
        robot.write(value, 0);
        click("inject-button");
    }

    public void choose(String key, String type) {
        WaitForAsyncUtils.waitForAsyncFx(LIMIT.toMillis(), () -> {
            robot.lookup("#inject-key").queryComboBox().getEditor().setText(key);
            var types = robot.lookup("#inject-type").<ChoiceBox<ValueType>>query();
            types.setValue(ValueType.valueOf(type));
        });
        // The editor of another type takes another's place: the robot must not look for it while it is laid out.
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Everything the runspace list says, top to bottom. */
    public String runspaces() {
        return onFx(() -> labels(robot.lookup("#runspace-list").query()));
    }

    /** Everything the console shows. */
    public String console() {
        return onFx(() -> labels(robot.lookup("#console").query()));
    }

    /** What the status bar says. */
    public String status() {
        return onFx(() -> robot.lookup(".status-bar").queryAs(StatusBar.class).getText());
    }

    private static String labels(Node parent) {
        StringBuilder all = new StringBuilder();
        for (Node node : parent.lookupAll(".label")) {
            if (node instanceof Label label && label.getText() != null) {
                all.append(label.getText()).append('\n');
            }
        }
        return all.toString();
    }

    public TableView<StoreRow> storeTable() {
        return onFx(() -> robot.lookup("#store-table").queryTableView());
    }

    @Override
    public void close() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(LIMIT.toMillis(), () -> {
            window.close();
        });
        FxToolkit.hideStage();
        window.workbench().awaitWritten(System.nanoTime() + LIMIT.toNanos());
        parts.close();
        keeper.close();
        FxToolkit.cleanupStages();
        afterwards.run();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> kept = Files.walk(folder)) {
            for (Path file : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
