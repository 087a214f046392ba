package com.fadeline.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what tells who somebody is, and free text, which may. Events store it encrypted
 * with the client's own key; once that key is destroyed, text reads as {@link #ERASED}
 * and anything else as missing.
 */
@Documented
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

	/** What is read in place of text that nobody can read any more. */
	String ERASED = "[erased]";

}
