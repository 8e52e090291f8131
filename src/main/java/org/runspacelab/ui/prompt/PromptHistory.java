package org.runspacelab.ui.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed before, and where in it the user is. Bounded: the oldest go first. For one thread. */
final class PromptHistory {

    static final int MAX_TEXTS = 500;
    /** All texts together, in characters: as JSON they fit into a settings file in any case. */
    static final int MAX_CHARACTERS = 150_000;

    private final List<String> texts = new ArrayList<>();
    private int place;
    private String unsent = "";

    /** Puts texts of earlier sessions before those of this one. */
    void addEarlier(List<String> earlier) {
        List<String> own = List.copyOf(texts);
        texts.clear();
        earlier.forEach(this::append);
        own.forEach(this::append);
        place = texts.size();
    }

    void add(String text) {
        append(text);
        place = texts.size();
        unsent = "";
    }

    /** The text before, given the one in the prompt; null where there is none. */
    @Nullable String older(String current) {
        if (place == 0) {
            return null;
        }
        if (place == texts.size()) {
            unsent = current;
        }
        return texts.get(--place);
    }

    /** The text after, in the end what had not been sent; null where there is none. */
    @Nullable String newer() {
        if (place == texts.size()) {
            return null;
        }
        place++;
        return place == texts.size() ? unsent : texts.get(place);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    private void append(String text) {
        if (text.length() > MAX_CHARACTERS || !texts.isEmpty() && texts.getLast().equals(text)) {
            return;
        }
        texts.add(text);
        int characters = texts.stream().mapToInt(String::length).sum();
        while (texts.size() > MAX_TEXTS || characters > MAX_CHARACTERS) {
            characters -= texts.removeFirst().length();
        }
    }
}
