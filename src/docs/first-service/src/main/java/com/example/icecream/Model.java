package com.example.icecream;

import java.util.List;

import dev.fingy.Discriminated;

@Discriminated
interface Model {

	void train(List<Day> days);

	double predict(double temperature);

}
