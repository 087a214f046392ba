/**
 * Local accounts, kept in PostgreSQL, and how their passwords are checked.
 */
@NullMarked
package com.fadeline.app.accounts;

import org.jspecify.annotations.NullMarked;
