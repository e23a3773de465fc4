package com.example.icecream;

record Day(double temperature, int sold) {

}
