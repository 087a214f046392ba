/** Local accounts, kept in PostgreSQL, and the check of their passwords. */
@NullMarked
package com.fadeline.administration.accounts;

import org.jspecify.annotations.NullMarked;
