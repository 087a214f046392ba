package com.fadeline.store.content;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the files of clients.
 *
 * @param maxSize most bytes of a file
 * @param unreferenced how long a file is kept that no event names
 */
@ConfigurationProperties("fadeline.files")
record FileProperties(@DefaultValue("25MB") DataSize maxSize, @DefaultValue("1d") Duration unreferenced) {
}
