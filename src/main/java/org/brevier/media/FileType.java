package org.brevier.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The types of files that are taken and served; no name and no header adds another. */
public enum FileType {
    JPEG("image/jpeg", "jpg jpeg jpe jfif"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a m4b mp4"),
    OGG("audio/ogg", "ogg oga opus"),
    MP4("video/mp4", "mp4 m4v"),
    WEBM("video/webm", "webm"),
    WEBA("audio/webm", "weba webm"),
    VTT("text/vtt;charset=utf-8", "vtt");

    private static final int BRAND = 4;
    private static final int COMPATIBLE = 16;

    /** How much of a file is enough to tell its type. */
    static final int HEAD = 512;

    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ");
    private static final Set<String> VIDEO_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");

    /** Of files that begin as MP4 does, and that no browser or not every one plays or shows. */
    private static final Pattern OTHER_BRANDS = Pattern.compile("qt  |3g..|hei.|hev.|mif1|msf1|avi.|crx |jp[2xm] ");

    /** The type of the document (RFC 8794, section 11.2.4), its length written in one byte or in more. */
    private static final Pattern WEBM_TYPE = Pattern.compile(
            "B\u0082(?:\u0084|@\u0004| \u0000\u0004|\u0010\u0000{2}\u0004|\u0008\u0000{3}\u0004|\u0001\u0000{6}\u0004)webm");

    private final String contentType;
    private final String endings;

    /** @param endings that names of such files have, with spaces between them; the first is the one that we give */
    FileType(String contentType, String endings) {
        this.contentType = contentType;
        this.endings = endings;
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return endings().getFirst();
    }

    private List<String> endings() {
        return List.of(endings.split(" "));
    }

    boolean mayEnd(String ending) {
        return endings().contains(ending.toLowerCase(Locale.ROOT));
    }

    /** Whether names of files of any of these types end so. */
    static boolean isEnding(String ending) {
        return Arrays.stream(values()).anyMatch(type -> type.mayEnd(ending));
    }

    /**
     * What a field for files says that it takes (HTML, attribute {@code accept}): the endings, as not every system knows a
     * type by its name, and the types, by which a phone offers its camera and its pictures.
     */
    static String accept(Collection<FileType> types) {
        return types.stream()
                .flatMap(type ->
                        Stream.concat(type.endings().stream().map(ending -> "." + ending), Stream.of(type.essence())))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private String essence() {
        return contentType.replaceFirst(";.*", "");
    }

    public boolean isPicture() {
        return switch (this) {
            case JPEG, PNG, GIF, WEBP -> true;
            case PDF, MP3, M4A, OGG, MP4, WEBM, WEBA, VTT -> false;
        };
    }

    public boolean isRecording() {
        return switch (this) {
            case MP3, M4A, OGG, MP4, WEBM, WEBA -> true;
            case JPEG, PNG, GIF, WEBP, PDF, VTT -> false;
        };
    }

    /** The type that the first bytes of a file show; whether there is anything to see in it they cannot tell. */
    static Optional<FileType> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(type -> type.begins(text)).findFirst();
    }

    private boolean begins(String head) {
        return switch (this) {
            case JPEG -> head.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> head.startsWith("\u0089PNG\r\n\u001a\n");
            case GIF -> head.startsWith("GIF87a") || head.startsWith("GIF89a");
            case WEBP -> head.startsWith("RIFF") && head.startsWith("WEBP", 8);
            case PDF -> head.startsWith("%PDF-");
            case MP3 -> head.startsWith("ID3") || isMpegAudio(head);
            case M4A -> SOUND_BRANDS.contains(brand(head));
            case OGG -> head.startsWith("OggS");
            case MP4 -> isVideo(head);
            case WEBM ->
                head.startsWith("\u001aE\u00df\u00a3")
                        && WEBM_TYPE.matcher(head).find();
            case WEBA -> false;
            case VTT -> head.matches("(?s)(?:\u00ef\u00bb\u00bf)?WEBVTT(?:[ \\t\\r\\n].*)?");
        };
    }

    private static boolean isMpegAudio(String head) {
        return head.length() >= MpegFrames.HEADER
                && MpegFrames.isHeader(
                        head.charAt(0) << 24 | head.charAt(1) << 16 | head.charAt(2) << 8 | head.charAt(3));
    }

    /** The major brand is whatever made the file; the compatible ones say what plays it (ISO 14496-12, 4.3). */
    private static boolean isVideo(String head) {
        String major = brand(head);
        if (major.isEmpty() || OTHER_BRANDS.matcher(major).matches()) {
            return false;
        }
        int end = Math.min(head.length(), head.charAt(2) << Byte.SIZE | head.charAt(3));
        return VIDEO_BRANDS.contains(major)
                || IntStream.iterate(COMPATIBLE, at -> at + BRAND <= end, at -> at + BRAND)
                        .mapToObj(at -> head.substring(at, at + BRAND))
                        .anyMatch(VIDEO_BRANDS::contains);
    }

    /** The major brand of an ISO base media file (ISO 14496-12, 4.3). */
    private static String brand(String head) {
        return head.startsWith("ftyp", 4) && head.length() >= 12 ? head.substring(8, 12) : "";
    }
}
