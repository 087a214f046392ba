package com.fadeline.api;

/**
 * Tells of operators and devices that are known in other clinics alone. Of ids that
 * nobody knows it says nothing.
 */
public interface Workplaces {

	/** Knows nobody and nothing. */
	Workplaces UNKNOWN = new Workplaces() {

		@Override
		public boolean isElsewhere(OperatorId operator, ClinicId clinic) {
			return false;
		}

		@Override
		public boolean isElsewhere(DeviceId device, ClinicId clinic) {
			return false;
		}

	};

	/** Whether somebody is on the staff of other clinics and not of this one. */
	boolean isElsewhere(OperatorId operator, ClinicId clinic);

	/** Whether a device is another clinic's. */
	boolean isElsewhere(DeviceId device, ClinicId clinic);

}
