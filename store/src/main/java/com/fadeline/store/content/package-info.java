/** The bytes of files of clients, sealed, in PostgreSQL. */
@NullMarked
package com.fadeline.store.content;

import org.jspecify.annotations.NullMarked;
