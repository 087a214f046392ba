package com.fadeline.api;

/**
 * Marker of an event that redacts the earlier ones of its aggregate, so that everything
 * derived from them has to be rebuilt.
 */
public interface Redaction {

}
