/**
 * Who may come in over HTTP: signing in and out, and what is open to whom.
 */
@NullMarked
package com.fadeline.web.signin;

import org.jspecify.annotations.NullMarked;
