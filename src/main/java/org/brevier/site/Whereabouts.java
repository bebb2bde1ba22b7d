package org.brevier.site;

/** Knows what readers find who ask for a path of this site, without query and fragment, as a link has it. */
public interface Whereabouts {

    /** Whether they find a page, a list or a file. */
    boolean stands(String path);

    /** Whether nothing stands there and they are led on, to where there is something. */
    boolean leads(String path);
}
