package org.brevier.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What is said in a recording, to be read: paragraph by paragraph. */
final class Transcript {

    private static final Pattern TIMING = Pattern.compile("[0-9:.]+[ \\t]+-->[ \\t]+[0-9:.]+.*");
    private static final Pattern NO_CUE = Pattern.compile("\\uFEFF?(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \\t].*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ \\t>]*+)?[ \\t]++([^>]*+)>");
    private static final int PARAGRAPH = 400;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String speaker = "";

    private Transcript() {}

    static List<String> ofText(String text) {
        return blocks(text).stream()
                .map(lines -> String.join(" ", lines).replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Lines that stand together, each run parted from the next by one that is blank. */
    private static List<List<String>> blocks(String text) {
        var blocks = new ArrayList<List<String>>();
        var block = new ArrayList<String>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    /** The words of the cues in their order (WebVTT, section 4.2.2), those that run on put together. */
    static List<String> ofCaptions(String captions) {
        var transcript = new Transcript();
        blocks(captions).stream()
                .filter(lines -> !NO_CUE.matcher(lines.getFirst()).matches())
                .forEach(transcript::cue);
        transcript.end();
        return List.copyOf(transcript.paragraphs);
    }

    private void cue(List<String> lines) {
        int timing = 0;
        while (timing < lines.size() && !TIMING.matcher(lines.get(timing)).matches()) {
            timing++;
        }
        if (timing < lines.size()) {
            say(String.join(" ", lines.subList(timing + 1, lines.size())));
        }
    }

    private void say(String cue) {
        var voice = VOICE.matcher(cue);
        String present = voice.lookingAt() ? words(voice.group(1)) : speaker;
        if (!present.equals(speaker)) {
            end();
            speaker = present;
            paragraph.append(speaker).append(": ");
        }
        String words = words(untagged(cue));
        if (!words.isEmpty()) {
            paragraph.append(words).append(' ');
        }
        if (paragraph.length() > PARAGRAPH && words.matches(".*[.!?…。！？]")) {
            end();
        }
    }

    private static String untagged(String cue) {
        var words = new StringBuilder(cue.length());
        int from = 0;
        int open;
        while ((open = cue.indexOf('<', from)) >= 0) {
            words.append(cue, from, open);
            int close = cue.indexOf('>', open);
            from = close < 0 ? cue.length() : close + 1;
        }
        return words.append(cue, from, cue.length()).toString();
    }

    private static String words(String cue) {
        return Parser.unescapeEntities(cue, false).replaceAll("\\s+", " ").strip();
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString().strip());
            paragraph.setLength(0);
        }
    }
}
