package org.brevier.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What to tell somebody whose file is of no type that is taken: the first whose pattern its beginning matches. */
enum Refusals {
    EMPTY("", "The file is empty"),
    SVG(".*<(?:svg|!doctype svg).*", "SVG pictures can carry script and are not taken: export it as PNG"),
    MARKUP(
            "(?:\u00ef\u00bb\u00bf)?\\s*<.*",
            "Files of this type are not taken (HTML, XML): paste the text, or export it as PDF"),
    HEIC("....ftyp(?:hei|hev|mif1|msf1|avi).*", "HEIC and AVIF pictures are not taken: export it as JPEG"),
    TIFF("(?:ii\\*\0|mm\0\\*).*", "TIFF and raw pictures are not taken: export it as JPEG or PNG"),
    BITMAP(
            "(?:bm....\0\0\0\0|8bps|%!ps|\0\0\0\u000cjxl |\u00ff\n|\0\0\0\u000cjp  ).*",
            "Pictures of this type are not taken: export it as JPEG or PNG"),
    QUICKTIME(
            "(?:....ftyp(?:qt|3g)|....(?:moov|mdat|wide|free)|\u001ae\u00df\u00a3).*",
            "QuickTime and Matroska videos are not taken: export it as MP4 or WebM"),
    VIDEO(
            "(?:riff....avi |0&\u00b2u|flv\u0001|\0\0\u0001[\u00ba\u00b3]|g.{187}g).*",
            "Videos of this type are not taken: export it as MP4 or WebM"),
    SOUND(
            "(?:riff....wave|rf64|form....aif|flac|#!amr|mthd|\u00ff[\u00f0\u00f1\u00f8\u00f9]).*",
            "Sound of this type is not taken: export it as MP3 or M4A"),
    OFFICE(
            "(?:pk..|\u00d0\u00cf\u0011\u00e0|\\{\\\\rtf).*",
            "Office documents and archives are not taken: export it as PDF, or unpack it and send what is inside"),
    ARCHIVE(
            "(?:\u001f\u008b|7z\u00bc\u00af|rar!|bzh|\u00fd7zxz|.{257}ustar).*",
            "Archives and compressed files are not taken, SVGZ among them: unpack it and send what is inside"),
    CAPTIONS(
            "(?:\u00ef\u00bb\u00bf)?\\s*(?:\\d+\\s+)?\\d{1,2}:\\d\\d:\\d\\d,\\d{1,3}\\s*-->.*",
            "SRT captions are not taken: save it as WebVTT in the program that made it, or in a text editor write WEBVTT and"
                    + " an empty line before all else, and a point for each comma in the times"),
    HEADLESS_CAPTIONS(
            "(?:\u00ef\u00bb\u00bf)?\\s*(?:webvtt.*|(?:.*[\r\n])?(?:\\d+:)?\\d\\d:\\d\\d\\.\\d{3}[ \t]+-->.*)",
            "A WebVTT file must begin with WEBVTT in capital letters, alone in the first line, and be in UTF-8: write it"
                    + " there and send it again"),
    OTHER(
            ".*",
            "Files of this type are not taken; those that are: JPEG, PNG, GIF, WebP, PDF, MP3, M4A, Ogg, MP4, WebM and WebVTT");

    private final Pattern beginning;
    private final String sentence;

    Refusals(String beginning, String sentence) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        this.sentence = sentence;
    }

    static String of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String narrow = isWide(head) ? text.substring(2).replace("\0", "") : text;
        return Arrays.stream(values())
                .filter(refusal -> refusal.beginning.matcher(narrow).matches())
                .findFirst()
                .orElse(OTHER)
                .sentence;
    }

    /** Text in UTF-16, which drawings and pages may be written in. */
    private static boolean isWide(byte[] head) {
        return head.length > 2 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1));
    }
}
