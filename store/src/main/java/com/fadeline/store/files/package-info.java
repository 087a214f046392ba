/**
 * Files and folders that this user alone may read, closed again where they were left
 * open.
 */
@NullMarked
package com.fadeline.store.files;

import org.jspecify.annotations.NullMarked;
