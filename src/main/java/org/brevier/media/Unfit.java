package org.brevier.media;

/** A file cannot be taken; the message is a sentence for whoever brought it. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    Unfit(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    static Unfit damaged() {
        return new Unfit("The picture is damaged: export it again");
    }

    static Unfit damagedRecording() {
        return new Unfit("The recording is damaged or not complete: export it again");
    }

    static Unfit inPieces() {
        return new Unfit("The recording is in too many pieces: export it again, with picture and sound only");
    }

    static Unfit tooManyFrames() {
        return new Unfit("The animation has more than %d frames: use a video instead".formatted(Cleaning.MOST_FRAMES));
    }
}
