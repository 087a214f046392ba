/** Local accounts, kept in PostgreSQL, and the check of their passwords. */
@NullMarked
package com.fadeline.app.accounts;

import org.jspecify.annotations.NullMarked;
