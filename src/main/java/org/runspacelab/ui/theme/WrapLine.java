package org.runspacelab.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Children beside each other that go on in a next line where there is no more room. A child that may grow gives way
 * down to its minimum and takes what its line leaves over; one that may go does so where that saves a line.
 * Belongs to the FX thread.
 */
public final class WrapLine extends Pane {

    private static final double GAP = 8;
    private static final Object GROWS = new Object();
    private static final Object MAY_GO = new Object();

    /** Children in one line, and its height. */
    private record Line(List<Node> nodes, double used, double height) {}

    public WrapLine(Node... children) {
        super(children);
    }

    /** Lets a child take what its line leaves over. */
    public static <T extends Node> T growing(T node) {
        node.getProperties().put(GROWS, true);
        return node;
    }

    /** Lets a child go where that saves a line: one that only says what the others say too. */
    public static <T extends Node> T mayGo(T node) {
        node.getProperties().put(MAY_GO, true);
        return node;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node node : getManagedChildren()) {
            widest = Math.max(widest, node.minWidth(-1));
        }
        return widest + insets();
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = 0;
        for (Node node : getManagedChildren()) {
            sum += node.prefWidth(-1) + GAP;
        }
        return Math.max(0, sum - GAP) + insets();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? (getWidth() > 0 ? getWidth() : prefWidth(-1)) : width) - insets();
        List<Line> lines = lines(room);
        double sum = getInsets().getTop() + getInsets().getBottom();
        for (Line line : lines) {
            sum += line.height;
        }
        return sum + GAP * Math.max(0, lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - insets();
        double y = getInsets().getTop();
        List<Line> lines = lines(room);
        for (Node node : getManagedChildren()) {
            if (mayGoAway(node)) {
                node.setVisible(lines.stream().anyMatch(line -> line.nodes.contains(node)));
            }
        }
        for (Line line : lines) {
            double share = share(line, room);
            double x = getInsets().getLeft();
            for (Node node : line.nodes) {
                double width = width(node, room, share);
                layoutInArea(node, x, y, width, line.height, 0, HPos.LEFT, VPos.CENTER);
                x += width + GAP;
            }
            y += line.height + GAP;
        }
    }

    private List<Line> lines(double room) {
        List<Node> all = getManagedChildren();
        List<Line> lines = lines(all, room);
        List<Node> needed = all.stream().filter(node -> !mayGoAway(node)).toList();
        if (needed.size() == all.size()) {
            return lines;
        }
        List<Line> fewer = lines(needed, room);
        return fewer.size() < lines.size() ? fewer : lines;
    }

    private static List<Line> lines(List<Node> all, double room) {
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        double used = 0;
        for (Node node : all) {
            double width = needs(node, room);
            if (!nodes.isEmpty() && used + GAP + width > room + 0.5) {
                lines.add(line(nodes, used, room));
                nodes = new ArrayList<>();
                used = 0;
            }
            used += width + (nodes.isEmpty() ? 0 : GAP);
            nodes.add(node);
        }
        if (!nodes.isEmpty()) {
            lines.add(line(nodes, used, room));
        }
        return lines;
    }

    private static Line line(List<Node> nodes, double used, double room) {
        Line line = new Line(nodes, used, 0);
        double share = share(line, room);
        double height = 0;
        for (Node node : nodes) {
            double width = width(node, room, share);
            height = Math.max(height, node.prefHeight(node.getContentBias() == Orientation.HORIZONTAL ? width : -1));
        }
        return new Line(nodes, used, height);
    }

    private static double share(Line line, double room) {
        long growing = line.nodes.stream().filter(WrapLine::grows).count();
        return growing == 0 ? 0 : Math.max(0, room - line.used) / growing;
    }

    /** A child that grows has its share of what is left over, up to its own maximum. */
    private static double width(Node node, double room, double share) {
        double needs = needs(node, room);
        return grows(node) ? Math.min(needs + share, Math.max(needs, most(node))) : needs;
    }

    private static double most(Node node) {
        double most = node.maxWidth(-1);
        return most > 0 ? most : Double.MAX_VALUE;
    }

    private static double needs(Node node, double room) {
        return Math.min(room, grows(node) ? node.minWidth(-1) : node.prefWidth(-1));
    }

    private static boolean grows(Node node) {
        return node.getProperties().containsKey(GROWS);
    }

    private static boolean mayGoAway(Node node) {
        return node.getProperties().containsKey(MAY_GO);
    }

    private double insets() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
