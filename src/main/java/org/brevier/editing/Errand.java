package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An act that somebody asks for on the page of a briefing's publication.
 *
 * @param form the name of the form that asks for it
 */
record Errand(UUID briefing, Person person, String form, Map<String, String> typed, RedirectAttributes redirect) {}
