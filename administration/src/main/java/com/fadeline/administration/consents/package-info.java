/**
 * Texts that clients sign, kept by administrators.
 */
@NullMarked
package com.fadeline.administration.consents;

import org.jspecify.annotations.NullMarked;
