package com.fadeline.web.devices;

import java.util.List;

import com.fadeline.administration.devices.DeviceBook;

/**
 * View model of a device with what is to be done about it.
 *
 * @param due in words, most urgent first
 * @param toCheck whether it is to be checked today, and was not yet
 * @param checked when it was checked today, in words; empty if it was not
 */
public record DeviceCard(DeviceBook book, List<Due> due, boolean toCheck, String checked) {

	/**
	 * View model of what is due.
	 *
	 * @param urgent whether the device is not to be used until it is done
	 * @param text such as: Service overdue since 3 May 2026
	 */
	public record Due(boolean urgent, String text) {
	}

	/** Returns the address of the book. */
	public String path() {
		return "%s/%s/%s".formatted(DeviceBookPages.PATH, this.book.device().clinicId(), this.book.device().deviceId());
	}

}
