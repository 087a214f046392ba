/**
 * Diary over HTTP: pages and REST.
 */
@NullMarked
package com.fadeline.web.diary;

import org.jspecify.annotations.NullMarked;
