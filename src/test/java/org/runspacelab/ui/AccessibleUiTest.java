package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.ui.stall.FxStalls;
import org.testfx.util.WaitForAsyncUtils;

/** Who does not see the window hears what everything in it is called, and who has no mouse gets everywhere. */
@ExtendWith(FxStalls.class)
class AccessibleUiTest {

    private static final int MORE_THAN_ALL = 120;

    @Test
    void everythingThatCanBeUsedHasAName() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.click("toolbar-start");
            lab.await("rows", () -> !lab.storeTable().getItems().isEmpty());
            Set<String> unnamed = new LinkedHashSet<>();
            TabPane tabs = lab.onFx(() -> lab.robot().lookup(".tab-pane").queryAs(TabPane.class));
            for (int i = 0; i < lab.onFx(() -> tabs.getTabs().size()); i++) {
                int tab = i;
                lab.onFx(() -> {
                    tabs.getSelectionModel().select(tab);
                    return null;
                });
                WaitForAsyncUtils.waitForFxEvents();
                unnamed.addAll(unnamedInAllWindows(lab));
                for (MenuButton menu : shown(lab, MenuButton.class)) {
                    open(lab, menu::show);
                    unnamed.addAll(unnamedInAllWindows(lab));
                    open(lab, menu::hide);
                }
                for (ComboBoxBase<?> choice : shown(lab, ComboBoxBase.class)) {
                    open(lab, choice::show);
                    unnamed.addAll(unnamedInAllWindows(lab));
                    open(lab, choice::hide);
                }
            }
            lab.robot().push(KeyCode.F1);
            lab.await("the sheet", () -> lab.robot().lookup("#help-sheet").tryQuery().isPresent());
            unnamed.addAll(unnamedInAllWindows(lab));

            assertThat(unnamed).as("controls without a name").isEmpty();
        }
    }

    @Test
    void tabGoesThroughTheWindowAndBackToWhereItBegan() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.click("toolbar-start");
            lab.await("rows", () -> !lab.storeTable().getItems().isEmpty());
            // What can be done with the loop follows a moment after its first rows.
            lab.await("askable", () -> !lab.robot().lookup("#toolbar-ask").queryButton().isDisabled());
            lab.onFx(() -> {
                lab.robot().lookup("#toolbar-scenarios").query().requestFocus();
                return null;
            });
            Set<Node> reached = new LinkedHashSet<>();
            Node focused = focusOwner(lab);
            for (int i = 0; i < MORE_THAN_ALL && focused != null && reached.add(focused); i++) {
                lab.robot().push(KeyCode.TAB);
                focused = focusOwner(lab);
            }

            assertThat(focused).as("where it ends").isSameAs(reached.iterator().next());
            List<Node> unreached = lab.onFx(() -> focusable(lab.storeTable().getScene()).stream()
                    .filter(node -> !reached.contains(node)).toList());
            assertThat(unreached).as("what Tab does not reach").isEmpty();
            int there = reached.size();
            reached.clear();
            for (int i = 0; i < there; i++) {
                lab.robot().push(KeyCode.SHIFT, KeyCode.TAB);
                reached.add(focusOwner(lab));
            }
            assertThat(reached).as("the way back").hasSize(there);
        }
    }

    private static Node focusOwner(LabFixture lab) {
        return lab.onFx(() -> lab.storeTable().getScene().getFocusOwner());
    }

    private static void open(LabFixture lab, Runnable action) {
        lab.onFx(() -> {
            action.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T extends Node> List<T> shown(LabFixture lab, Class<T> kind) {
        return lab.onFx(() -> all(lab.storeTable().getScene().getRoot()).stream()
                .filter(AccessibleUiTest::isShown).filter(kind::isInstance).map(kind::cast)
                .filter(node -> !node.isDisabled()).toList());
    }

    private static Set<String> unnamedInAllWindows(LabFixture lab) {
        return lab.onFx(() -> {
            Set<String> unnamed = new LinkedHashSet<>();
            for (Window window : List.copyOf(Window.getWindows())) {
                List<Node> nodes = all(window.getScene().getRoot());
                for (Node node : nodes) {
                    if (isShown(node) && needsName(node) && !hasName(node, nodes)) {
                        unnamed.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass()
                                + " in " + (node.getParent() == null ? "" : node.getParent().getStyleClass()));
                    }
                }
            }
            shownMenus(lab).stream().filter(item -> item.getText() == null && item.getClass() == MenuItem.class)
                    .forEach(item -> unnamed.add("menu item " + item.getId()));
            return unnamed;
        });
    }

    private static List<MenuItem> shownMenus(LabFixture lab) {
        return all(lab.storeTable().getScene().getRoot()).stream()
                .filter(MenuButton.class::isInstance)
                .flatMap(button -> ((MenuButton) button).getItems().stream()).toList();
    }

    /** What a screen reader stops at. Frames, dividers and what a control is made of are no places of their own. */
    private static boolean needsName(Node node) {
        if (node instanceof Canvas || node.isFocusTraversable()) {
            return !isPartOfControl(node);
        }
        return node instanceof Control
                && !(node instanceof Label || node instanceof ScrollBar || node instanceof ScrollPane
                        || node instanceof Separator || node instanceof SplitPane || node instanceof TabPane
                        || node instanceof ToolBar || node instanceof StatusBar)
                && !(node instanceof Labeled && !(node instanceof ButtonBase))
                && !isCell(node)
                && !isPartOfControl(node);
    }

    private static boolean isCell(Node node) {
        return node.getStyleClass().stream().anyMatch(style -> style.endsWith("-cell"));
    }

    /** An editor inside its combo box or spinner, a header inside its table: the control around it has the name. */
    private static boolean isPartOfControl(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ComboBoxBase<?> || parent instanceof Spinner<?>
                    || parent.getStyleClass().contains("combo-box-popup")
                    || parent.getStyleClass().contains("context-menu")) {
                return true;
            }
        }
        return node.getStyleClass().contains("tab-header-area") || node instanceof TabPane;
    }

    private static boolean hasName(Node node, List<Node> all) {
        return isText(node.getAccessibleText())
                || node instanceof Labeled labeled && isText(labeled.getText())
                || node instanceof TextInputControl text && isText(text.getAccessibleText())
                || all.stream().anyMatch(other -> other instanceof Label label && label.getLabelFor() == node);
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private static List<Node> focusable(Scene scene) {
        return all(scene.getRoot()).stream()
                .filter(node -> isShown(node) && node.isFocusTraversable() && !node.isDisabled()
                        && !isPartOfControl(node) && !insideCell(node))
                .toList();
    }

    private static boolean insideCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (isCell(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> all(Node node) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
        }
        return nodes;
    }
}
