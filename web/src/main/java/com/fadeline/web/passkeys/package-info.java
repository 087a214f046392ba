/**
 * Passkeys (W3C Web Authentication), with which staff sign in instead of a password or
 * after it.
 */
@NullMarked
package com.fadeline.web.passkeys;

import org.jspecify.annotations.NullMarked;
