package org.brevier.media;

import java.awt.AlphaComposite;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.util.Optional;

/** Colours become those that a browser assumes where a file names no profile: sRGB. */
final class Colours {

    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);

    private Colours() {}

    /**
     * The picture in sRGB, or in grey where it has no colours. Its file's profile goes with the other metadata.
     *
     * @param profile which the decoder did not look at
     */
    static BufferedImage standard(BufferedImage decoded, Optional<ICC_Profile> profile) {
        var colours = decoded.getColorModel();
        boolean grey = colours.getNumColorComponents() == 1;
        int type = grey ? ColorSpace.TYPE_GRAY : ColorSpace.TYPE_RGB;
        if (profile.isPresent() && profile.get().getColorSpaceType() == type) {
            return converted(decoded, new ICC_ColorSpace(profile.get()));
        }
        return grey ? decoded : converted(decoded, colours.getColorSpace());
    }

    private static BufferedImage converted(BufferedImage decoded, ColorSpace from) {
        if (from.isCS_sRGB()) {
            return decoded;
        }
        try {
            return new ColorConvertOp(null).filter(tagged(decoded, from), blank(decoded));
        } catch (CMMException | ProfileDataException | IllegalArgumentException useless) {
            return decoded;
        }
    }

    /** The same pixels, said to be in these colours. */
    private static BufferedImage tagged(BufferedImage decoded, ColorSpace colours) {
        if (decoded.getColorModel().getColorSpace().equals(colours)) {
            return decoded;
        }
        var plain = decoded.getColorModel() instanceof ComponentColorModel ? decoded : components(decoded);
        var model = plain.getColorModel();
        var tagged = new ComponentColorModel(
                colours, model.hasAlpha(), false, model.getTransparency(), model.getTransferType());
        return new BufferedImage(tagged, plain.getRaster(), false, null);
    }

    /** Palettes and packed pixels, one number for each colour. */
    private static BufferedImage components(BufferedImage decoded) {
        int type = decoded.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        return drawn(decoded, new BufferedImage(decoded.getWidth(), decoded.getHeight(), type));
    }

    private static BufferedImage blank(BufferedImage like) {
        return new BufferedImage(
                like.getWidth(),
                like.getHeight(),
                like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    /** Rows of the picture, from this one on, as premultiplied ARGB. */
    static void rows(BufferedImage picture, int from, BufferedImage strip) {
        int height = Math.min(strip.getHeight(), picture.getHeight() - from);
        var part = picture.getSubimage(0, from, picture.getWidth(), height);
        drawn(isGreyWithAlpha(part) ? greyAsColours(part) : part, strip);
    }

    private static BufferedImage drawn(BufferedImage picture, BufferedImage onto) {
        var canvas = onto.createGraphics();
        canvas.setComposite(AlphaComposite.Src);
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        return onto;
    }

    private static boolean isGreyWithAlpha(BufferedImage picture) {
        var model = picture.getColorModel();
        return model.getNumColorComponents() == 1 && model.hasAlpha() && !(model instanceof IndexColorModel);
    }

    /** Java takes grey beside alpha for linear and would draw it too light; all other grey it draws as it is. */
    private static BufferedImage greyAsColours(BufferedImage grey) {
        var raster = grey.getRaster();
        var model = grey.getColorModel();
        int shift = model.getComponentSize(0) - Byte.SIZE;
        var colours = new ComponentColorModel(SRGB, true, false, model.getTransparency(), 0);
        var target = colours.createCompatibleWritableRaster(grey.getWidth(), grey.getHeight());
        int[] pixel = new int[2];
        int[] colour = new int[4];
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                raster.getPixel(x, y, pixel);
                colour[0] = colour[1] = colour[2] = pixel[0] >>> shift;
                colour[3] = pixel[1] >>> shift;
                target.setPixel(x, y, colour);
            }
        }
        return new BufferedImage(colours, target, false, null);
    }
}
