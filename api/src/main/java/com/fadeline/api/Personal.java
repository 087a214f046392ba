package com.fadeline.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marker of data that identifies a person, and of free text, which may do so. Events
 * store it encrypted with the client's own key; once that key is destroyed, text reads as
 * {@link #ERASED} and anything else as missing.
 */
@Documented
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

	/** Replacement of text that can no longer be decrypted. */
	String ERASED = "[erased]";

}
