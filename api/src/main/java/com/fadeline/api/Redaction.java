package com.fadeline.api;

/**
 * An event after which the earlier ones of its aggregate tell less than before, so that
 * whatever was made of them has to be made anew.
 */
public interface Redaction {

}
