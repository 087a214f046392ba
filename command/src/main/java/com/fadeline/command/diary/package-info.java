/**
 * The diary's slots of clients, operators, devices and rooms: reserved before a booking
 * is stored, kept or freed by its events.
 */
@NullMarked
package com.fadeline.command.diary;

import org.jspecify.annotations.NullMarked;
