/**
 * Authentication over HTTP: sign-in and sign-out, and the access rules of paths.
 */
@NullMarked
package com.fadeline.web.signin;

import org.jspecify.annotations.NullMarked;
